package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;

/** One of PostgreSQL's own types. */
record BuiltInType(String name) implements TypeModel {

  @Override
  public Kind kind() {
    return Kind.BASE;
  }

  @Override
  public String schema() {
    return "pg_catalog";
  }

  @Override
  public List<String> modifiers() {
    return List.of();
  }

  @Override
  public boolean array() {
    return false;
  }
}
