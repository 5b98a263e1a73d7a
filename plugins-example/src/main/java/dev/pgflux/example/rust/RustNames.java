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
 * One Rust name for each type, different from all others: where two would be called alike, the
 * later one gets its schema in front, and a number if that is not enough.
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
          "Debug",
          "PartialEq",
          "Default");

  /** What a name belongs to. */
  enum Space {
    /** Tables and views. */
    ROWS,
    /** Enumerated types. */
    ENUMS,
    /** Domains. */
    DOMAINS,
    /** Composite types. */
    COMPOSITES
  }

  private record Key(Space space, String schema, String name) {}

  private final Map<Key, String> names = new HashMap<>();
  private final Set<String> used = new HashSet<>(TAKEN);

  private RustNames() {}

  static RustNames of(SchemaModel schema, boolean partitions) {
    RustNames names = new RustNames();
    names.add(Space.ENUMS, schema.enums());
    names.add(Space.COMPOSITES, schema.composites());
    names.add(Space.DOMAINS, schema.domains());
    names.add(Space.ROWS, rows(schema, partitions));
    return names;
  }

  /** The rows that get a struct. */
  static List<RowModel> rows(SchemaModel schema, boolean partitions) {
    return schema.rows().stream().filter(row -> partitions || !row.partition()).toList();
  }

  private void add(Space space, List<? extends NamedModel> models) {
    for (NamedModel model : models) {
      String plain = RustIdentifier.type(model.name());
      String name =
          used.contains(plain) ? RustIdentifier.type(model.schema() + "_" + model.name()) : plain;
      names.put(new Key(space, model.schema(), model.name()), unique(name, used));
    }
  }

  /** The name of a type, if it has one here. */
  Optional<String> find(Space space, String schema, String name) {
    return Optional.ofNullable(names.get(new Key(space, schema, name)));
  }

  /** The name of a model that was named. */
  String of(Space space, NamedModel model) {
    return find(space, model.schema(), model.name()).orElseThrow();
  }

  /** A name that is not used yet, and is from now on. */
  static String unique(String name, Set<String> used) {
    String candidate = name;
    for (int number = 2; !used.add(candidate); number++) {
      candidate = name + (name.endsWith("_") ? "" : "_") + number;
    }
    return candidate;
  }
}
