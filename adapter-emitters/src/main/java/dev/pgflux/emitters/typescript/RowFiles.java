package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.Rows;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.RowModel;
import java.util.List;

/** What has rows: types of the rows, and the columns that they come from. */
final class RowFiles {
  private final Generation generation;
  private final Shapes shapes;
  private final ColumnMaps columns;

  RowFiles(Generation generation) {
    this.generation = generation;
    this.shapes = new Shapes(generation);
    this.columns = new ColumnMaps(generation);
  }

  TypeScriptModule tables() {
    TypeScriptModule module = generation.module("tables");
    for (RowModel table : generation.catalog().tables()) {
      key(table, module);
      row(table, module);
      if (generation.options().insertUpdate()) {
        String name = generation.names().of(table);
        TypeScriptText.comment(module.out(), List.of("A new row of " + name + "."));
        shapes.write(name + "Insert", shapes.inserted(table, module), module);
        TypeScriptText.comment(module.out(), List.of("What changes in a row of " + name + "."));
        shapes.write(name + "Update", shapes.updated(table, module), module);
      }
    }
    return module;
  }

  TypeScriptModule views() {
    TypeScriptModule module = generation.module("views");
    generation.catalog().views().forEach(view -> row(view, module));
    return module;
  }

  private void row(RowModel row, TypeScriptModule module) {
    TypeScriptText.comment(module.out(), row.comment());
    shapes.write(generation.names().of(row), shapes.read(row, row.columns(), module), module);
  }

  /** The type of a table's key, where keys have their own. */
  private void key(RowModel table, TypeScriptModule module) {
    for (ColumnModel column : table.columns()) {
      if (generation.columnTypes().brand(table, column).filter(table::equals).isPresent()
          && table.primaryKey().contains(column.name())) {
        String name = generation.names().of(table);
        TypeScriptText.comment(module.out(), List.of("The key of " + name + "."));
        module
            .out()
            .line(
                "export type %sId = %s & %s<%s>;"
                    .formatted(
                        name,
                        generation.types().of(column.type(), module),
                        module.type("Brand", "values"),
                        TypeScriptText.literal(table.schema() + "." + table.name())))
            .blank();
      }
    }
  }

  /** The columns of everything that has rows, and the attributes of composites. */
  TypeScriptModule columns() {
    TypeScriptModule module = generation.module("columns");
    for (RowModel row : generation.catalog().rows()) {
      String file = Rows.isTable(row) ? "tables" : "views";
      String name = generation.names().of(row);
      columns.write(name, module.type(name, file), row.columns(), module);
    }
    for (CompositeModel composite : generation.catalog().schema().composites()) {
      String name = generation.names().of(composite);
      columns.write(name, module.type(name, "composites"), composite.attributes(), module);
    }
    return module;
  }
}
