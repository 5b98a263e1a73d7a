package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.ColumnModel;
import java.util.List;
import java.util.Map;

/** Constants that say which column each property of a row comes from, and how it is written. */
final class ColumnMaps {
  private final Generation generation;

  ColumnMaps(Generation generation) {
    this.generation = generation;
  }

  /**
   * Writes the constant.
   *
   * @param name the name that it belongs to
   * @param type the type of the rows
   */
  void write(String name, String type, List<ColumnModel> columns, TypeScriptModule module) {
    Map<String, String> keys = generation.keys().of(columns);
    SourceWriter out = module.out();
    String head =
        "export const %s: %s<%s> = {"
            .formatted(
                TypeScriptNames.constant(name, "Columns"), module.type("Columns", "codecs"), type);
    if (columns.isEmpty()) {
      out.line(head + "};").blank();
      return;
    }
    out.open(head);
    for (ColumnModel column : columns) {
      String codec =
          generation.codecs().written(column.type(), module).map(it -> ", codec: " + it).orElse("");
      out.line(
          "%s: { name: %s%s },"
              .formatted(
                  TypeScriptText.key(keys.getOrDefault(column.name(), column.name())),
                  TypeScriptText.literal(column.name()),
                  codec));
    }
    out.close("};").blank();
  }
}
