package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One Rust name for each type, different from all others of its part: where two would be called
 * alike, the later one gets its schema in front, and a number if that is not enough.
 */
final class RustNames {
  /** What generated code calls by its short name. */
  private static final Set<String> TAKEN =
      Set.of(
          "Self",
          "String",
          "Option",
          "Vec",
          "Some",
          "None",
          "Ok",
          "Err",
          "Result",
          "Box",
          "Clone",
          "Copy",
          "Debug",
          "PartialEq",
          "Eq",
          "PartialOrd",
          "Ord",
          "Hash",
          "Send",
          "Sync",
          "Sized",
          "Fn",
          "Drop",
          "From",
          "Into",
          "Iterator",
          "Default");

  /** What a name belongs to, and the module that holds it. */
  enum Space {
    /** Enumerated types. */
    ENUMS("enums"),
    /** Composite types. */
    COMPOSITES("composites"),
    /** Domains. */
    DOMAINS("domains"),
    /** Tables. */
    TABLES("tables"),
    /** Views. */
    VIEWS("views");

    private final String module;

    Space(String module) {
      this.module = module;
    }

    /** The module's name. */
    String module() {
      return module;
    }
  }

  private record Key(Space space, String schema, String name) {}

  private final RustLayout layout;
  private final Map<Key, String> names = new HashMap<>();
  private final Map<Key, String> inserts = new HashMap<>();
  private final Map<String, Set<String>> used = new HashMap<>();

  private RustNames(RustLayout layout) {
    this.layout = layout;
  }

  static RustNames of(SchemaModel schema, List<RowModel> rows, RustLayout layout) {
    RustNames names = new RustNames(layout);
    names.add(Space.ENUMS, schema.enums());
    names.add(Space.COMPOSITES, schema.composites());
    names.add(Space.DOMAINS, schema.domains());
    for (Space space : List.of(Space.TABLES, Space.VIEWS)) {
      names.add(space, rows.stream().filter(row -> space(row) == space).toList());
    }
    rows.stream().filter(row -> space(row) == Space.TABLES).forEach(names::addInsert);
    return names;
  }

  /** What a row belongs to. */
  static Space space(RowModel row) {
    return switch (row.kind()) {
      case TABLE, FOREIGN_TABLE -> Space.TABLES;
      case VIEW, MATERIALIZED_VIEW -> Space.VIEWS;
    };
  }

  private Set<String> used(NamedModel model) {
    String part = layout.modules().isEmpty() ? "" : model.schema();
    return used.computeIfAbsent(part, key -> new HashSet<>(TAKEN));
  }

  private void add(Space space, List<? extends NamedModel> models) {
    for (NamedModel model : models) {
      String plain = RustIdentifier.type(model.name());
      String name =
          used(model).contains(plain)
              ? RustIdentifier.type(model.schema() + "_" + model.name())
              : plain;
      names.put(new Key(space, model.schema(), model.name()), unique(name, used(model)));
    }
  }

  private void addInsert(RowModel row) {
    String name = unique("New" + of(Space.TABLES, row), used(row));
    inserts.put(new Key(Space.TABLES, row.schema(), row.name()), name);
  }

  /** The path of a type, if it has one here. */
  Optional<String> path(Space space, String schema, String name) {
    return Optional.ofNullable(names.get(new Key(space, schema, name)))
        .map(found -> layout.path(schema, space.module()) + "::" + found);
  }

  /** The name of a model that was named. */
  String of(Space space, NamedModel model) {
    return known(names, new Key(space, model.schema(), model.name()));
  }

  /** The name of what a row is inserted by. */
  String insert(RowModel row) {
    return known(inserts, new Key(Space.TABLES, row.schema(), row.name()));
  }

  private static String known(Map<Key, String> names, Key key) {
    return Optional.ofNullable(names.get(key)).orElseThrow();
  }

  /** A name that is not used yet, and is from now on. */
  static String unique(String name, Set<String> used) {
    boolean pascal = Character.isUpperCase(name.charAt(0));
    boolean digit = Character.isDigit(name.charAt(name.length() - 1));
    String separator = digit || !(pascal || name.endsWith("_")) ? "_" : "";
    String candidate = name;
    for (int number = 2; !used.add(candidate); number++) {
      candidate = name + separator + number;
    }
    return candidate;
  }
}
