package dev.pgflux.emitters.code;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column of text. */
record TestColumn(String name, Origin origin) implements ColumnModel {

  /** A use of a type. */
  record Use(Kind kind, String schema, String name, boolean array) implements TypeModel {
    @Override
    public List<String> modifiers() {
      return List.of();
    }
  }

  static TypeModel builtIn(String name) {
    return new Use(TypeModel.Kind.BASE, "pg_catalog", name, false);
  }

  @Override
  public TypeModel type() {
    return builtIn("text");
  }

  @Override
  public boolean nullable() {
    return false;
  }

  @Override
  public Optional<String> comment() {
    return Optional.empty();
  }

  @Override
  public Map<String, String> hints() {
    return Map.of();
  }
}
