package dev.pgflux.emitters.go;

import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;
import java.util.stream.Collectors;

/** Names inside SQL that generated code sends. */
final class SqlText {
  private SqlText() {}

  /** A name between quotes, so that no keyword and no letter case matters. */
  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** An object's name with its schema. */
  static String quoted(NamedModel object) {
    return quoted(object.schema()) + "." + quoted(object.name());
  }

  /** Names with commas between them. */
  static String list(List<String> names) {
    return names.stream().map(SqlText::quoted).collect(Collectors.joining(", "));
  }

  /** A type, to cast a parameter to, so that PostgreSQL finds the routine that is meant. */
  static String type(TypeModel type) {
    String name =
        type.schema().equals("pg_catalog") && isPlain(type.name())
            ? "pg_catalog." + type.name()
            : quoted(type.schema()) + "." + quoted(type.name());
    return name + (type.array() ? "[]" : "");
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }
}
