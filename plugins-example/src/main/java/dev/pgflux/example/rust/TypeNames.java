package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the server calls a type, by which sqlx knows it: its name alone where the search_path leads
 * to it, else with its schema.
 */
final class TypeNames {
  private final List<String> searchPath;

  /** The first place of the search_path that has a type of a name. */
  private final Map<String, Integer> visible = new HashMap<>();

  TypeNames(SchemaModel schema, List<String> searchPath) {
    this.searchPath = searchPath;
    Stream.<List<? extends NamedModel>>of(
            schema.rows(), schema.enums(), schema.domains(), schema.composites(), schema.ranges())
        .flatMap(List::stream)
        .filter(type -> searchPath.contains(type.schema()))
        .forEach(type -> visible.merge(type.name(), searchPath.indexOf(type.schema()), Math::min));
  }

  /** The name of a type. */
  String of(NamedModel type) {
    int place = searchPath.indexOf(type.schema());
    if (place < 0 || visible.getOrDefault(type.name(), place) != place) {
      return SqlName.of(type);
    }
    // sqlx takes a name that begins with an underscore for that of an array.
    return type.name().startsWith("_")
        ? "\"" + type.name().replace("\"", "\"\"") + "\""
        : SqlName.quoted(type.name());
  }
}
