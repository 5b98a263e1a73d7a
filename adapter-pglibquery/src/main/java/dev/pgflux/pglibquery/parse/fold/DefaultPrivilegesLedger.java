package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.rules.ObjectNaming;
import dev.pgflux.domain.snapshot.CatalogContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What ALTER DEFAULT PRIVILEGES said so far, and what it gives to new objects. */
final class DefaultPrivilegesLedger {
  /** Whose objects, where, of what kind. */
  record Key(Identifier role, Optional<Identifier> schema, PrivilegeTarget target) {}

  private final CatalogContext context;

  /** The entries of each key by the number of the statement that made them. */
  private final Map<Key, TreeMap<Integer, AccessControl>> entries = new HashMap<>();

  DefaultPrivilegesLedger(CatalogContext context) {
    this.context = context;
  }

  void change(Key key, int ordinal, UnaryOperator<AccessControl> change) {
    TreeMap<Integer, AccessControl> history = entries.computeIfAbsent(key, any -> new TreeMap<>());
    AccessControl before = history.isEmpty() ? initial(key) : history.lastEntry().getValue();
    history.put(ordinal, change.apply(before));
  }

  private AccessControl initial(Key key) {
    return key.schema().isPresent()
        ? AccessControl.EMPTY
        : key.target().defaults(context.version().major());
  }

  /** The entries that say more than the defaults. */
  List<DefaultPrivileges> objects() {
    List<DefaultPrivileges> result = new ArrayList<>();
    entries.forEach((key, history) -> {
      AccessControl last = history.lastEntry().getValue().relativeTo(key.role());
      if (!last.equals(initial(key))) {
        result.add(new DefaultPrivileges(key.role(), key.schema(), key.target(), last));
      }
    });
    return result;
  }

  /** A new object of the current role, with what the statements before its own give it. */
  SchemaObject applied(SchemaObject object, int ordinal) {
    Optional<PrivilegeTarget> target = ObjectNaming.privilegeTarget(object);
    if (entries.isEmpty() || target.isEmpty()) {
      return object;
    }
    Identifier role = context.currentRole();
    Optional<AccessControl> everywhere = at(new Key(role, Optional.empty(), target.get()), ordinal);
    Optional<AccessControl> inSchema =
        object
            .id()
            .schema()
            .filter(schema -> target.get() != PrivilegeTarget.SCHEMA)
            .flatMap(schema -> at(new Key(role, Optional.of(schema), target.get()), ordinal));
    if (everywhere.isEmpty() && inSchema.isEmpty()) {
      return object;
    }
    AccessControl complete =
        everywhere
            .orElseGet(() -> target.get().defaults(context.version().major()))
            .plus(inSchema.map(AccessControl::grants).orElseGet(java.util.TreeSet::new))
            .relativeTo(role);
    return object.withMeta(object.meta().withPrivileges(Optional.of(complete)));
  }

  private Optional<AccessControl> at(Key key, int ordinal) {
    return Optional.ofNullable(entries.get(key))
        .map(history -> history.floorEntry(ordinal))
        .map(Map.Entry::getValue);
  }
}
