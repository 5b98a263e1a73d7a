package dev.pgflux.ports.application;

import dev.pgflux.domain.diff.ObjectReferences;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.scope.MetaSelection;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.ports.spi.FragmentResolver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a shadow database is given: the wanted objects and whatever they need of the live ones that
 * are not managed, without what would reach beyond the database or need roles that are not there.
 */
final class ShadowSchema {

  /** Kinds of which PostgreSQL keeps what the files say, and that act or need roles. */
  private static final Set<ObjectClass> LEFT_OUT =
      EnumSet.of(
          ObjectClass.DEFAULT_PRIVILEGES,
          ObjectClass.EVENT_TRIGGER,
          ObjectClass.SUBSCRIPTION,
          ObjectClass.USER_MAPPING);

  private ShadowSchema() {}

  static Snapshot of(ComparedSides sides, FragmentResolver resolver) {
    Snapshot desired = sides.sides().desired();
    Snapshot whole = sides.leftOut().isEmpty() ? desired : withUnmanaged(sides, resolver);
    SortedMap<ObjectId, SchemaObject> objects = new TreeMap<>();
    for (ObjectId id : needed(desired.objects().keySet(), whole, sides)) {
      if (!LEFT_OUT.contains(id.objectClass())) {
        whole.find(id).or(() -> desired.find(id)).ifPresent(it -> objects.put(id, plain(it)));
      }
    }
    return new Snapshot(desired.version(), objects);
  }

  /** A live schema, for statements that change it: publications would name what is not there. */
  static Snapshot ofLive(Snapshot live) {
    TreeMap<ObjectId, SchemaObject> objects =
        new TreeMap<>(new MetaSelection(false, false).apply(live).objects());
    objects
        .keySet()
        .removeIf(id ->
            LEFT_OUT.contains(id.objectClass()) || id.objectClass() == ObjectClass.PUBLICATION);
    objects.replaceAll((id, object) -> plain(object));
    return new Snapshot(live.version(), objects);
  }

  /** Managed and unmanaged objects resolved together, so that they refer to each other. */
  private static Snapshot withUnmanaged(ComparedSides sides, FragmentResolver resolver) {
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(sides.folded().snapshot().objects());
    sides.leftOut().forEach(object -> objects.putIfAbsent(object.id(), object));
    sides.sides().desired().objects().forEach(objects::putIfAbsent);
    Snapshot raw = new Snapshot(sides.sides().desired().version(), objects);
    return resolver.resolve(raw, sides.server());
  }

  private static Set<ObjectId> needed(Set<ObjectId> wanted, Snapshot whole, ComparedSides sides) {
    ObjectReferences references = new ObjectReferences(whole, sides.server());
    Set<ObjectId> needed = new TreeSet<>(wanted);
    Deque<ObjectId> pending = new ArrayDeque<>(wanted);
    while (!pending.isEmpty()) {
      Optional<SchemaObject> object = whole.find(pending.poll());
      if (object.isPresent()) {
        for (Reference reference : references.of(object.get())) {
          if (needed.add(reference.object())) {
            pending.add(reference.object());
          }
        }
      }
    }
    return needed;
  }

  /** Without roles, and in whatever version the shadow server has. */
  private static SchemaObject plain(SchemaObject object) {
    return switch (object) {
      case Policy it -> it.withRoles(new TreeSet<>(Set.of(new Grantee.Everyone())));
      // Which version is there to be had is the shadow server's affair.
      case Extension it -> new Extension(it.id(), it.schema(), Optional.empty(), it.meta());
      case SchemaObject other -> other;
    };
  }
}
