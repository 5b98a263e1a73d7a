package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One name for each type and everything else that a package declares.
 *
 * <p>Where objects of several schemas would be called alike, all but that of {@code public} get
 * their schema in front: were it only the later one, a new object could take the name of an old
 * one.
 */
final class GoNames {

  /** What the package always declares, or may. */
  private static final Set<String> OWN =
      Set.of(
          "Array",
          "DBTX",
          "Optional",
          "RegisterTypes",
          "Some",
          "arguments",
          "arrayOID",
          "insertion",
          "registerDerived",
          "registerText");

  /** What a type is made from. */
  enum Space {
    /** Enumerated types. */
    ENUM,
    /** Composite types. */
    COMPOSITE,
    /** Domains. */
    DOMAIN,
    /** Tables and views. */
    ROW
  }

  private record Key(Space space, String schema, String name) {}

  private final Map<Key, String> types = new HashMap<>();
  private final UniqueNames taken = UniqueNames.keeping(OWN);

  private GoNames() {}

  /** Names the types of a schema. */
  static GoNames of(SchemaModel schema, List<RowModel> rows) {
    GoNames names = new GoNames();
    List<Key> keys = new ArrayList<>();
    add(keys, Space.ENUM, schema.enums());
    add(keys, Space.COMPOSITE, schema.composites());
    add(keys, Space.DOMAIN, schema.domains());
    add(keys, Space.ROW, rows);
    Map<String, Set<String>> schemas = new HashMap<>();
    keys.forEach(
        key -> schemas.computeIfAbsent(plain(key), name -> new TreeSet<>()).add(key.schema()));
    List<Key> plainFirst =
        Stream.concat(
                keys.stream().filter(key -> GoIdentifier.isPlain(key.name())),
                keys.stream().filter(key -> !GoIdentifier.isPlain(key.name())))
            .toList();
    for (Key key : plainFirst) {
      boolean prefix =
          schemas.getOrDefault(plain(key), Set.of()).size() > 1 && !key.schema().equals("public");
      String wanted = prefix ? GoIdentifier.exported(key.schema() + "_" + key.name()) : plain(key);
      names.types.put(key, names.claim(wanted.isEmpty() ? plain(key) : wanted));
    }
    return names;
  }

  private static void add(List<Key> keys, Space space, List<? extends NamedModel> models) {
    models.forEach(model -> keys.add(new Key(space, model.schema(), model.name())));
  }

  private static String plain(Key key) {
    return GoIdentifier.exported(
        key.name(),
        switch (key.space()) {
          case ENUM -> "Enum";
          case COMPOSITE -> "Composite";
          case DOMAIN -> "Domain";
          case ROW -> "Table";
        });
  }

  /** A name that nothing else of the package has. */
  String claim(String wanted) {
    return taken.claim(wanted);
  }

  /** Whether something of the package has a name. */
  boolean has(String name) {
    return taken.has(name);
  }

  /** The name of a type that was named. */
  String of(Space space, NamedModel model) {
    return Objects.requireNonNull(types.get(new Key(space, model.schema(), model.name())));
  }

  /** The name of a type, if the package declares it. */
  Optional<String> find(Space space, TypeModel type) {
    return Optional.ofNullable(types.get(new Key(space, type.schema(), type.name())));
  }
}
