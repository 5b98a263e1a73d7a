package dev.pgflux.domain.plan;

import static dev.pgflux.domain.ddl.LockLevel.ACCESS_EXCLUSIVE;
import static dev.pgflux.domain.ddl.LockLevel.SHARE_ROW_EXCLUSIVE;

import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.RelationLock;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * What is locked where foreign keys refer to, since there are triggers of theirs. One that a
 * partition has already and that becomes a part of one above loses its triggers ({@code
 * tryAttachPartitionForeignKey} in {@code src/backend/commands/tablecmds.c}).
 */
final class ForeignKeyLocks {
  private final RuleContext context;
  private final Relatives relatives;

  ForeignKeyLocks(RuleContext context, Relatives relatives) {
    this.context = context;
    this.relatives = relatives;
  }

  /** The table that a foreign key refers to, and its partitions; empty for other constraints. */
  List<QualifiedId> referencedBy(Constraint constraint) {
    if (!(constraint.definition() instanceof ConstraintDefinition.ForeignKey key)) {
      return List.of();
    }
    List<QualifiedId> found = new ArrayList<>(relatives.partitions(key.referenced()));
    found.add(key.referenced());
    return found;
  }

  /** The tables that foreign keys of a table refer to, which its new partition gets too. */
  List<QualifiedId> referencedFrom(QualifiedId table) {
    return relatives.foreignKeys(table).stream()
        .filter(it -> it.owner().equals(table))
        .flatMap(it -> referencedBy(it).stream())
        .toList();
  }

  /** The locks of a table that becomes a partition. */
  List<RelationLock> ofAttached(QualifiedId table, QualifiedId parent) {
    List<RelationLock> locks = new ArrayList<>();
    relatives.foreignKeys(parent).stream()
        .filter(it -> it.owner().equals(parent))
        .forEach(it -> locks.addAll(locks(it, hasPart(context.desired(), table, it))));
    return locks;
  }

  /** The locks of a new foreign key. */
  List<RelationLock> ofAdded(Constraint foreignKey) {
    boolean takesParts =
        relatives.partitions(foreignKey.owner()).stream()
            .anyMatch(it -> hasPart(context.desired(), it, foreignKey));
    return locks(foreignKey, takesParts);
  }

  private List<RelationLock> locks(Constraint foreignKey, boolean takesParts) {
    LockLevel level = takesParts ? ACCESS_EXCLUSIVE : SHARE_ROW_EXCLUSIVE;
    return referencedBy(foreignKey).stream().map(it -> new RelationLock(it, level)).toList();
  }

  /** Whether a partition's foreign key is a part of one above, and valid. */
  static boolean hasPart(Snapshot snapshot, QualifiedId partition, Constraint above) {
    ObjectId whole = above.attachedTo().orElse(above.id());
    return snapshot.constraintsOf(partition).stream()
        .anyMatch(it -> it.validated() && it.attachedTo().filter(whole::equals).isPresent());
  }
}
