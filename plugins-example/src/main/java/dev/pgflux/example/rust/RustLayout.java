package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where modules are: all side by side, or those of one database schema in a module of its own.
 *
 * @param modules the module of each schema; empty when there are none
 */
record RustLayout(Map<String, String> modules) {
  static final String FLAT = "flat";
  static final String SCHEMAS = "schemas";

  /** Names of modules that hold no schema, and of files that some systems do not have. */
  private static final Set<String> RESERVED =
      Set.of("json", "wire", "mod", "con", "prn", "aux", "nul", "main", "lib");

  static RustLayout of(String choice, SchemaModel schema) {
    if (choice.equals(FLAT)) {
      return new RustLayout(Map.of());
    }
    Set<String> used = new HashSet<>(RESERVED);
    Map<String, String> modules = new TreeMap<>();
    for (String name : schemas(schema)) {
      modules.put(name, RustNames.unique(RustIdentifier.field(name), used));
    }
    return new RustLayout(modules);
  }

  private static Set<String> schemas(SchemaModel schema) {
    Set<String> names = new TreeSet<>();
    Stream.<List<? extends NamedModel>>of(
            schema.rows(), schema.enums(), schema.domains(), schema.composites(), schema.routines())
        .flatMap(List::stream)
        .forEach(model -> names.add(model.schema()));
    return names;
  }

  /** The schemas that have modules, or one that stands for all. */
  List<String> parts() {
    return modules.isEmpty() ? List.of("") : List.copyOf(modules.keySet());
  }

  /** Whether an object is in a part. */
  boolean isIn(String part, NamedModel model) {
    return part.isEmpty() || model.schema().equals(part);
  }

  /** The module of a schema. */
  String module(String schema) {
    return Optional.ofNullable(modules.get(schema)).orElseThrow();
  }

  /** The file of a module that belongs to a part. */
  String file(String part, String module) {
    return part.isEmpty() ? module + ".rs" : module(part) + "/" + module + ".rs";
  }

  /** How a module that belongs to a schema is reached from every other such module. */
  String path(String schema, String module) {
    return modules.isEmpty()
        ? "super::" + module
        : "super::super::" + RustIdentifier.written(module(schema)) + "::" + module;
  }

  /** How a module that belongs to no schema is reached from those that do. */
  String shared(String module) {
    return (modules.isEmpty() ? "super::" : "super::super::") + module;
  }
}
