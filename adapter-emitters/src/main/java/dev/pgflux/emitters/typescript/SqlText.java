package dev.pgflux.emitters.typescript;

import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.TypeModel;

/** Names inside SQL, always in quotes: a keyword of a coming version is no danger to them. */
final class SqlText {
  private SqlText() {}

  static String identifier(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  static String name(NamedModel model) {
    return identifier(model.schema()) + "." + identifier(model.name());
  }

  static String type(TypeModel type) {
    return identifier(type.schema()) + "." + identifier(type.name()) + (type.array() ? "[]" : "");
  }
}
