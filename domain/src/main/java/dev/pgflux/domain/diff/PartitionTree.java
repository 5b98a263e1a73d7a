package dev.pgflux.domain.diff;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which table is a partition of which, before and after. */
final class PartitionTree {
  private final Map<ObjectId, SchemaObject> live;
  private final Map<ObjectId, SchemaObject> desired;

  PartitionTree(Map<ObjectId, SchemaObject> live, Map<ObjectId, SchemaObject> desired) {
    this.live = live;
    this.desired = desired;
  }

  /** The table at or above a live partition that goes its own way; the nearest one. */
  Optional<QualifiedId> leaving(QualifiedId partition) {
    Optional<QualifiedId> at = Optional.of(partition);
    while (at.isPresent()) {
      QualifiedId table = at.get();
      Optional<QualifiedId> parent = parent(table, live);
      if (parent.isPresent()
          && desired.containsKey(table)
          && !parent.equals(parent(table, desired))) {
        return at;
      }
      at = parent;
    }
    return Optional.empty();
  }

  /** Whether a table becomes a partition under another one, be it along with one between them. */
  boolean isAttachedAnew(QualifiedId partition, QualifiedId above) {
    QualifiedId at = partition;
    while (!at.equals(above)) {
      Optional<QualifiedId> parent = parent(at, desired);
      if (parent.isEmpty() || !parent.equals(parent(at, live))) {
        return true;
      }
      at = parent.get();
    }
    return false;
  }

  /** The tables above a wanted partition, nearest first. */
  List<QualifiedId> wantedAbove(QualifiedId partition) {
    List<QualifiedId> above = new ArrayList<>();
    Optional<QualifiedId> at = parent(partition, desired);
    while (at.isPresent() && !above.contains(at.get())) {
      above.add(at.get());
      at = parent(at.get(), desired);
    }
    return above;
  }

  static Optional<QualifiedId> parent(ObjectId table, Map<ObjectId, SchemaObject> objects) {
    return objects.get(table) instanceof Table it ? it.parentOfPartition() : Optional.empty();
  }
}
