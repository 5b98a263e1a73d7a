package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.Rows;
import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One name for each type, different from all others even where letter case makes no difference.
 * Objects of several schemas that would be called alike get their schema in front, all of them, so
 * that a new one never takes the name of an old one.
 */
final class JavaNames {
  private static final int PARAMETERS = 254;

  /** Objects whose names stand in one space of PostgreSQL's. */
  private record Key(String schema, String name) {}

  private record Wish(Key key, String plain, String qualified) {}

  private final Map<Key, String> types = new HashMap<>();
  private final UniqueNames taken = UniqueNames.ignoringCase(JavaVocabulary.reserved());
  private final Set<String> exact = new HashSet<>();

  JavaNames(SchemaModel schema, JavaSettings settings) {
    List<Wish> wishes = new ArrayList<>();
    schema.enums().forEach(it -> wishes.add(wish(it, "Enum")));
    composites(schema).forEach(it -> wishes.add(wish(it, "Composite")));
    if (settings.domainRecords()) {
      schema.domains().forEach(it -> wishes.add(wish(it, "Domain")));
    }
    rows(schema, settings).forEach(it -> wishes.add(wish(it, "Row")));
    grant(wishes);
  }

  /** The rows that get a record. */
  static List<RowModel> rows(SchemaModel schema, JavaSettings settings) {
    return Rows.of(schema, settings.partitions()).stream()
        .filter(it -> fits(it.columns()))
        .toList();
  }

  /** The composite types that get a record. */
  static List<CompositeModel> composites(SchemaModel schema) {
    return schema.composites().stream().filter(it -> fits(it.attributes())).toList();
  }

  /** Whether Java has a record so wide: a constructor takes 254 words, and some types two. */
  static boolean fits(List<ColumnModel> columns) {
    long twice =
        columns.stream()
            .filter(it -> !it.nullable() && !it.type().array())
            .filter(it ->
                it.type().kind() == TypeModel.Kind.DOMAIN
                    || Set.of("int8", "float8", "oid").contains(it.type().name()))
            .count();
    return columns.size() + twice <= PARAMETERS;
  }

  private Wish wish(NamedModel model, String kind) {
    String plain = JavaIdentifier.type(model.name(), kind);
    String free = taken.has(plain) ? plain + kind : plain;
    return new Wish(
        new Key(model.schema(), model.name()),
        free,
        JavaIdentifier.type(model.schema(), "Schema") + JavaIdentifier.type(model.name(), kind));
  }

  private void grant(List<Wish> wishes) {
    Map<String, Set<String>> schemas = new HashMap<>();
    for (Wish wish : wishes) {
      schemas
          .computeIfAbsent(wish.plain().toLowerCase(Locale.ROOT), name -> new HashSet<>())
          .add(wish.key().schema());
    }
    List<Wish> shared = new ArrayList<>();
    for (Wish wish : wishes) {
      if (schemas.getOrDefault(wish.plain().toLowerCase(Locale.ROOT), Set.of()).size() > 1) {
        shared.add(wish);
      } else {
        types.put(wish.key(), claim(wish.plain()));
      }
    }
    shared.forEach(wish -> types.put(wish.key(), claim(wish.qualified())));
  }

  /** A name for a type that belongs to another one or to a schema. */
  String claim(String wanted) {
    String name = taken.claim(wanted);
    exact.add(name);
    return name;
  }

  /** Whether a type of the package has the name, letter case aside. */
  boolean has(String name) {
    return taken.has(name);
  }

  /** The types of the package so far. */
  Set<String> all() {
    return exact;
  }

  /** The name of an object's type, if it has one. */
  Optional<String> find(String schema, String name) {
    return Optional.ofNullable(types.get(new Key(schema, name)));
  }

  String of(NamedModel model) {
    return find(model.schema(), model.name()).orElseThrow();
  }
}
