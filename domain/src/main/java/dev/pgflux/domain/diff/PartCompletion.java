package dev.pgflux.domain.diff;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.Parts;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds to what is wanted the parts that a live index ON ONLY a partitioned table lacks and that the
 * files do not name, where they want it whole.
 */
final class PartCompletion {
  private final Map<ObjectId, SchemaObject> live;
  private final Map<ObjectId, SchemaObject> desired;
  private final Parts before;
  private final Parts after;

  PartCompletion(Map<ObjectId, SchemaObject> live, Map<ObjectId, SchemaObject> desired) {
    this.live = live;
    this.desired = desired;
    this.before = new Parts(live.values());
    this.after = new Parts(desired.values());
  }

  void complete() {
    for (SchemaObject object : List.copyOf(desired.values())) {
      boolean incomplete =
          Adoption.wholeOf(object).isEmpty()
              && !isOnlyParent(object)
              && Optional.ofNullable(live.get(object.id()))
                  .filter(PartCompletion::isOnlyParent)
                  .isPresent();
      if (incomplete) {
        complete(object, Adoption.tableOf(object).orElseThrow());
      }
    }
  }

  private static boolean isOnlyParent(SchemaObject object) {
    return switch (object) {
      case Index it -> it.onlyParent();
      case Constraint it -> it.onlyParent();
      case SchemaObject other -> false;
    };
  }

  private void complete(SchemaObject whole, QualifiedId table) {
    for (SchemaObject object : List.copyOf(desired.values())) {
      // A table that is yet to be made or attached gets its part by that.
      if (object instanceof Table partition
          && partition.isPartition()
          && partition.parents().contains(table)
          && PartitionTree.parent(partition.id(), live).filter(table::equals).isPresent()) {
        completeIn(partition.id(), whole);
      }
    }
  }

  private void completeIn(QualifiedId partition, SchemaObject whole) {
    Optional<SchemaObject> present = before.on(partition, whole.id());
    if (present.filter(PartCompletion::isOnlyParent).isPresent()) {
      present.ifPresent(it -> desired.putIfAbsent(it.id(), withOnlyParent(it, false)));
      complete(whole, partition);
    } else if (present.isEmpty() && after.on(partition, whole.id()).isEmpty()) {
      SchemaObject part =
          like(partition, whole).orElseGet(() -> Parts.made(partition, whole, this::isTaken));
      desired.put(part.id(), Adoption.asPartOf(Optional.of(whole.id()), part));
    }
  }

  private Optional<SchemaObject> like(QualifiedId partition, SchemaObject whole) {
    return before.onTable(partition).stream()
        .filter(own -> own.getClass().equals(whole.getClass()))
        .filter(own -> Adoption.takes(whole, own))
        .filter(own -> !desired.containsKey(own.id()))
        .findFirst();
  }

  /** What an invalid index is called is free, for it goes. */
  private boolean isTaken(ObjectId id) {
    return desired.containsKey(id)
        || (live.containsKey(id) && !(live.get(id) instanceof Index index && !index.valid()));
  }

  private static SchemaObject withOnlyParent(SchemaObject object, boolean only) {
    return switch (object) {
      case Index it -> it.withOnlyParent(only);
      case Constraint it -> it.withOnlyParent(only);
      case SchemaObject other -> other;
    };
  }
}
