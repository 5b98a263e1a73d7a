package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.emitters.code.Readonly;
import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.emitters.typescript.TypeScriptOptions.NullStyle;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Objects whose properties are columns: as they are read, inserted and updated. */
final class Shapes {

  /** A property of an object's type. */
  record Property(String key, boolean isReadonly, boolean optional, String type, List<String> doc) {

    /**
     * An optional one takes undefined too, so that it fits with and without exact optional ones.
     */
    String text() {
      return (isReadonly ? "readonly " : "")
          + TypeScriptText.key(key)
          + (optional ? "?: " : ": ")
          + type
          + (optional ? " | undefined" : "");
    }
  }

  private final Generation generation;

  Shapes(Generation generation) {
    this.generation = generation;
  }

  /** Writes an interface; an alias where it would be empty. */
  void write(String name, List<Property> properties, TypeScriptModule module) {
    SourceWriter out = module.out();
    if (properties.isEmpty()) {
      out.line("export type %s = Record<string, never>;".formatted(name)).blank();
      return;
    }
    out.open("export interface " + name + " {");
    for (Property property : properties) {
      TypeScriptText.comment(out, property.doc());
      out.line(property.text() + ";");
    }
    out.close("}").blank();
  }

  /** The columns as they are read. */
  List<Property> read(NamedModel owner, List<ColumnModel> columns, TypeScriptModule module) {
    Map<String, String> keys = generation.keys().of(columns);
    Readonly readonly = owner instanceof RowModel ? generation.options().readonly() : Readonly.NONE;
    return columns.stream()
        .map(column ->
            nullable(
                new Property(
                    keys.getOrDefault(column.name(), column.name()),
                    readonly.covers(column),
                    false,
                    generation.columnTypes().read(owner, column, module),
                    doc(owner, column)),
                generation.columnTypes().isNullable(owner, column)))
        .toList();
  }

  private Property nullable(Property property, boolean nullable) {
    if (!nullable) {
      return property;
    }
    boolean optional = generation.options().nullStyle() == NullStyle.OPTIONAL;
    String type = property.type() + (optional ? "" : nothing());
    return new Property(property.key(), property.isReadonly(), optional, type, property.doc());
  }

  private String nothing() {
    return switch (generation.options().nullStyle()) {
      case UNION -> " | null";
      case UNDEFINED, OPTIONAL -> " | undefined";
    };
  }

  private List<String> doc(NamedModel owner, ColumnModel column) {
    List<String> lines =
        new ArrayList<>(column.comment().map(CommentText::lines).orElse(List.of()));
    if (generation.types().isText(column.type())
        && generation.columnTypes().chosen(owner, column).isEmpty()) {
      lines.add(
          CommentText.visible(
              "The text of %s.%s%s."
                  .formatted(
                      column.type().schema(),
                      column.type().name(),
                      column.type().array() ? "[]" : "")));
    }
    return lines;
  }

  /** What is inserted: without what PostgreSQL makes, and leaving out what it can fill in. */
  List<Property> inserted(RowModel row, TypeScriptModule module) {
    return written(row, module, false);
  }

  /** What is updated: any of it may be left out. */
  List<Property> updated(RowModel row, TypeScriptModule module) {
    return written(row, module, true);
  }

  private List<Property> written(RowModel row, TypeScriptModule module, boolean update) {
    Map<String, String> keys = generation.keys().of(row.columns());
    return row.columns().stream()
        .filter(Readonly::isWritable)
        .map(column ->
            new Property(
                keys.getOrDefault(column.name(), column.name()),
                false,
                update || isFilledIn(row, column),
                generation.columnTypes().written(row, column, module)
                    + (generation.columnTypes().isNullable(row, column) ? " | null" : ""),
                doc(row, column)))
        .toList();
  }

  /** Whether PostgreSQL fills a column in that an INSERT leaves out. */
  boolean isFilledIn(RowModel row, ColumnModel column) {
    return generation.columnTypes().isNullable(row, column)
        || switch (column.origin()) {
          case NONE -> false;
          case DEFAULT, IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT, GENERATED_STORED, GENERATED_VIRTUAL ->
              true;
        };
  }
}
