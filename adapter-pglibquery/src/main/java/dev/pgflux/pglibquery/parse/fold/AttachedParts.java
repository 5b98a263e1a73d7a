package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What partitions have of the indexes and constraints of the tables above. */
final class AttachedParts {
  private final Set<ObjectId> leftOut = new HashSet<>();
  private final Map<ObjectId, Set<QualifiedId>> partitions = new HashMap<>();

  /** A check of a partition is merged with its parent's, and left out of the schema. */
  void leaveOut(ObjectId check) {
    leftOut.add(check);
  }

  /** A partition has a part of an index or constraint, be it a copy that PostgreSQL made. */
  void cover(ObjectId whole, QualifiedId partition) {
    partitions.computeIfAbsent(whole, any -> new HashSet<>()).add(partition);
  }

  void rename(Substitution names) {
    Map<ObjectId, Set<QualifiedId>> before = new HashMap<>(partitions);
    partitions.clear();
    before.forEach(
        (whole, tables) -> tables.forEach(it -> cover(names.part(whole), names.qualified(it))));
  }

  boolean isLeftOut(ObjectId check) {
    return leftOut.contains(check);
  }

  boolean isAttached(ObjectId whole, QualifiedId partition) {
    return partitions.getOrDefault(whole, Set.of()).contains(partition);
  }
}
