package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Indexes and constraints of partitions that are attached to those of the parent: they exist, but
 * are left out of the schema.
 */
final class AttachedParts {
  private final Set<ObjectId> leftOut = new HashSet<>();
  private final Map<ObjectId, Set<QualifiedId>> partitions = new HashMap<>();

  /** A part of a partition has come to belong to a part of its parent. */
  void attach(ObjectId parentPart, ObjectId part, QualifiedId partition) {
    leftOut.add(part);
    partitions.computeIfAbsent(parentPart, any -> new HashSet<>()).add(partition);
  }

  /** PostgreSQL has made a copy of a part of the parent for a partition. */
  void cover(ObjectId parentPart, QualifiedId partition) {
    partitions.computeIfAbsent(parentPart, any -> new HashSet<>()).add(partition);
  }

  boolean isLeftOut(ObjectId id) {
    return leftOut.contains(id);
  }

  boolean isAttached(ObjectId parentPart, QualifiedId partition) {
    return partitions.getOrDefault(parentPart, Set.of()).contains(partition);
  }
}
