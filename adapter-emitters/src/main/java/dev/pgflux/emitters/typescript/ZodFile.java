package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.Readonly;
import dev.pgflux.emitters.code.Rows;
import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.EnumModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A zod schema for each type, which infers to exactly that type; each after those that it uses. */
final class ZodFile {
  private final Generation generation;
  private final Shapes shapes;
  private final TypeScriptModule module;
  private final ZodTypes zod;
  private final Set<NamedModel> written = new HashSet<>();

  ZodFile(Generation generation) {
    this.generation = generation;
    this.shapes = new Shapes(generation);
    this.module = generation.module("schemas");
    this.zod = new ZodTypes(generation, module);
  }

  TypeScriptModule schemas() {
    Catalog catalog = generation.catalog();
    catalog.schema().enums().forEach(this::enumeration);
    catalog.schema().domains().forEach(this::domain);
    catalog.schema().composites().forEach(it -> composite(it));
    catalog.rows().forEach(this::row);
    return module;
  }

  private void require(TypeModel type) {
    Catalog catalog = generation.catalog();
    switch (type.kind()) {
      case DOMAIN -> catalog.domain(type).ifPresent(this::domain);
      case COMPOSITE -> catalog.composite(type).ifPresent(this::composite);
      case ROW -> catalog.row(type).ifPresent(this::row);
      case RANGE, MULTIRANGE -> catalog.bounds(type).ifPresent(this::require);
      case BASE, ENUM, UNKNOWN -> {
        // Enums come first, and nothing else has a schema of its own.
      }
    }
  }

  private void require(List<ColumnModel> columns) {
    columns.forEach(column -> require(column.type()));
  }

  private void enumeration(EnumModel type) {
    String name = generation.names().of(type);
    String its = module.type(name, "enums");
    if (type.labels().isEmpty()) {
      constant(name, zod.z() + ".never()", its);
      return;
    }
    switch (generation.options().enumStyle()) {
      case UNION -> {
        String labels = module.value(TypeScriptNames.constant(name, "Labels"), "enums");
        constant(name, "%s.enum(%s)".formatted(zod.z(), labels), its);
      }
      case CONST_OBJECT ->
          constant(name, "%s.enum(%s)".formatted(zod.z(), module.value(name, "enums")), its);
      case TS_ENUM -> {
        // What zod infers of an enum is the union of its members, which TypeScript keeps apart.
        String schema = TypeScriptNames.constant(name, "Schema");
        String members = module.value(name, "enums");
        module
            .out()
            .line(
                "export const %1$s: %2$s.ZodType<%3$s> = %2$s.enum(%4$s);"
                    .formatted(schema, zod.z(), its, members))
            .blank();
      }
    }
  }

  private void domain(DomainModel domain) {
    if (written.add(domain)) {
      require(domain.baseType());
      String name = generation.names().of(domain);
      constant(name, zod.of(domain.baseType()), module.type(name, "domains"));
    }
  }

  private void composite(CompositeModel composite) {
    if (written.add(composite)) {
      require(composite.attributes());
      String name = generation.names().of(composite);
      String type = module.type(name, "composites");
      object(name, "Schema", type, composite.attributes(), it -> read(composite, it), "");
    }
  }

  private void row(RowModel row) {
    if (!written.add(row)) {
      return;
    }
    require(row.columns());
    String name = generation.names().of(row);
    String file = Rows.isTable(row) ? "tables" : "views";
    String type = module.type(name, file);
    object(name, "Schema", type, row.columns(), it -> read(row, it), readonly(row, type));
    if (Rows.isTable(row) && generation.options().insertUpdate()) {
      List<ColumnModel> columns = row.columns().stream().filter(Readonly::isWritable).toList();
      String insert = module.type(name + "Insert", file);
      object(name, "InsertSchema", insert, row.columns(), columns, it -> inserted(row, it), "");
      String update = module.type(name + "Update", file);
      object(
          name,
          "UpdateSchema",
          update,
          row.columns(),
          columns,
          it -> nullable(row, it) + ".optional()",
          "");
    }
  }

  /**
   * zod makes all properties readonly or none; where it is some, the result is taken for the type.
   */
  private String readonly(RowModel row, String type) {
    Readonly readonly = generation.options().readonly();
    if (row.columns().stream().noneMatch(readonly::covers)) {
      return "";
    }
    return readonly == Readonly.ALL
        ? ".readonly()"
        : ".transform((value): %s => value)".formatted(type);
  }

  private String read(NamedModel owner, ColumnModel column) {
    String schema = zod.read(owner, column);
    if (!generation.columnTypes().isNullable(owner, column)) {
      return schema;
    }
    return switch (generation.options().nullStyle()) {
      case UNION -> schema + ".nullable()";
      case UNDEFINED -> "%s.or(%s.undefined())".formatted(schema, zod.z());
      case OPTIONAL -> schema + ".optional()";
    };
  }

  private String nullable(RowModel row, ColumnModel column) {
    String schema = zod.written(row, column);
    return generation.columnTypes().isNullable(row, column) ? schema + ".nullable()" : schema;
  }

  private String inserted(RowModel row, ColumnModel column) {
    return nullable(row, column) + (shapes.isFilledIn(row, column) ? ".optional()" : "");
  }

  private void object(
      String name,
      String suffix,
      String type,
      List<ColumnModel> columns,
      Function<ColumnModel, String> schema,
      String after) {
    object(name, suffix, type, columns, columns, schema, after);
  }

  private void object(
      String name,
      String suffix,
      String type,
      List<ColumnModel> all,
      List<ColumnModel> columns,
      Function<ColumnModel, String> schema,
      String after) {
    Map<String, String> keys = generation.keys().of(all);
    SourceWriter out = module.out();
    out.open(
        "export const %s = %s.object({".formatted(TypeScriptNames.constant(name, suffix), zod.z()));
    columns.forEach(column ->
        out.line(
            TypeScriptText.key(keys.getOrDefault(column.name(), column.name()))
                + ": "
                + schema.apply(column)
                + ","));
    out.close("})%s satisfies %s.ZodType<%s>;".formatted(after, zod.z(), type)).blank();
  }

  private void constant(String name, String schema, String type) {
    module
        .out()
        .line(
            "export const %s = %s satisfies %s.ZodType<%s>;"
                .formatted(TypeScriptNames.constant(name, "Schema"), schema, zod.z(), type))
        .blank();
  }
}
