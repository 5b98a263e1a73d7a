package dev.pgflux.domain.diff;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Pairs constraints and indexes of one table that have the same definition under different names:
 * they are renamed, never dropped and built again, since the names that PostgreSQL chooses depend
 * on a table's history. Parts of a whole above their table are left to {@link PartReconciliation}.
 */
final class DefinitionPairing {
  private final Snapshot live;
  private final Snapshot desired;

  DefinitionPairing(Snapshot live, Snapshot desired) {
    this.live = live;
    this.desired = desired;
  }

  /** The live snapshot with the pairs renamed, and the renames. */
  record Paired(Snapshot live, List<Change> renames) {}

  Paired pair() {
    Map<SchemaObject, Deque<SchemaObject>> unpaired = new HashMap<>();
    for (SchemaObject object : live.objects().values()) {
      if (desired.find(object.id()).isEmpty() && Adoption.wholeOf(object).isEmpty()) {
        definition(object)
            .ifPresent(key -> unpaired.computeIfAbsent(key, it -> new ArrayDeque<>()).add(object));
      }
    }
    Map<ObjectId, SchemaObject> renamed = new LinkedHashMap<>();
    List<Change> renames = new ArrayList<>();
    for (SchemaObject wanted : desired.objects().values()) {
      if (live.find(wanted.id()).isEmpty() && Adoption.wholeOf(wanted).isEmpty()) {
        definition(wanted)
            .map(unpaired::get)
            .map(Deque::poll)
            .ifPresent(found -> {
              SchemaObject after = withIdOf(found, wanted);
              renamed.put(found.id(), after);
              renames.add(new Change.Rename(found, after));
            });
      }
    }
    return new Paired(renamed.isEmpty() ? live : replace(renamed), renames);
  }

  private Snapshot replace(Map<ObjectId, SchemaObject> renamed) {
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(live.objects());
    renamed.keySet().forEach(objects::remove);
    renamed.values().forEach(object -> objects.put(object.id(), object));
    return new Snapshot(live.version(), objects);
  }

  /** The object as it would be under a name that nobody else has, so that equal ones are equal. */
  private static Optional<SchemaObject> definition(SchemaObject object) {
    return switch (object) {
      case Constraint it ->
          Optional.of(
              it.withId(ObjectId.constraint(it.owner(), it.owner().name().name()))
                  .withNameGiven(false)
                  .withIndexComment(Optional.empty())
                  .withMeta(ObjectMeta.NONE));
      case Index it ->
          Optional.of(it.withId(it.table()).withNameGiven(false).withMeta(ObjectMeta.NONE));
      case SchemaObject other -> Optional.empty();
    };
  }

  private static SchemaObject withIdOf(SchemaObject object, SchemaObject wanted) {
    return switch (object) {
      case Constraint it -> it.withId(((Constraint) wanted).id());
      case Index it -> it.withId(((Index) wanted).id());
      case SchemaObject other -> other;
    };
  }
}
