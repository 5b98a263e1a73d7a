package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.Rows;
import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.ForeignKeyModel;
import dev.pgflux.ports.plugin.RowModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that has rows by schema and name, and the keys of tables. */
final class DatabaseFile {
  private final Generation generation;

  DatabaseFile(Generation generation) {
    this.generation = generation;
  }

  TypeScriptModule database() {
    TypeScriptModule module = generation.module("database");
    SourceWriter out = module.out();
    TypeScriptText.comment(out, List.of("What has rows: schema, name, and the types of its rows."));
    if (generation.catalog().rows().isEmpty()) {
      out.line("export type Database = Record<string, never>;").blank();
    } else {
      out.open("export interface Database {");
      bySchema(generation.catalog().rows())
          .forEach((schema, rows) -> {
            out.open(TypeScriptText.key(schema) + ": {");
            rows.forEach(row -> out.line(entry(row, module)));
            out.close("};");
          });
      out.close("}").blank();
    }
    keys(module);
    return module;
  }

  private static Map<String, List<RowModel>> bySchema(List<RowModel> rows) {
    Map<String, List<RowModel>> schemas = new TreeMap<>();
    rows.forEach(row -> schemas.computeIfAbsent(row.schema(), name -> new ArrayList<>()).add(row));
    return schemas;
  }

  private String entry(RowModel row, TypeScriptModule module) {
    boolean table = Rows.isTable(row);
    String file = table ? "tables" : "views";
    String name = generation.names().of(row);
    StringBuilder text = new StringBuilder(TypeScriptText.key(row.name()));
    text.append(": { row: ").append(module.type(name, file));
    if (table && generation.options().insertUpdate()) {
      text.append("; insert: ").append(module.type(name + "Insert", file));
      text.append("; update: ").append(module.type(name + "Update", file));
    }
    return text.append(" };").toString();
  }

  private void keys(TypeScriptModule module) {
    SourceWriter out = module.out();
    TypeScriptText.comment(out, List.of("The keys of tables; their columns by their properties."));
    out.open("export const keys = {");
    bySchema(generation.catalog().tables())
        .forEach((schema, tables) -> {
          out.open(TypeScriptText.key(schema) + ": {");
          tables.forEach(table -> keys(table, out));
          out.close("},");
        });
    out.close("} as const;").blank();
  }

  private void keys(RowModel table, SourceWriter out) {
    out.open(TypeScriptText.key(table.name()) + ": {");
    out.line("primary: " + properties(Optional.of(table), table.primaryKey()) + ",");
    out.line(
        "unique: [%s],"
            .formatted(
                String.join(
                    ", ",
                    table.uniqueKeys().stream()
                        .map(key -> properties(Optional.of(table), key))
                        .toList())));
    if (table.foreignKeys().isEmpty()) {
      out.line("foreign: {},");
    } else {
      out.open("foreign: {");
      table.foreignKeys().forEach(key -> foreign(table, key, out));
      out.close("},");
    }
    out.close("},");
  }

  private void foreign(RowModel table, ForeignKeyModel key, SourceWriter out) {
    Optional<RowModel> referenced =
        generation.catalog().row(key.referencedSchema(), key.referencedTable());
    out.open(TypeScriptText.key(key.name()) + ": {");
    out.line("columns: " + properties(Optional.of(table), key.columns()) + ",");
    out.line(
        "references: { schema: %s, table: %s, columns: %s },"
            .formatted(
                TypeScriptText.literal(key.referencedSchema()),
                TypeScriptText.literal(key.referencedTable()),
                properties(referenced, key.referencedColumns())));
    out.close("},");
  }

  private String properties(Optional<RowModel> row, List<String> columns) {
    Map<String, String> keys =
        row.map(it -> generation.keys().of(it.columns()))
            .orElseGet(() -> generation.keys().ofNames(columns));
    return TypeScriptText.literals(
        columns.stream().map(column -> keys.getOrDefault(column, column)).toList());
  }
}
