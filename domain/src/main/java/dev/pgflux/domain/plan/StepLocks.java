package dev.pgflux.domain.plan;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.RelationLock;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainAlteration.ReplaceDomain;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says what a step locks of the relations that others use: those that are there before the plan.
 * What each statement locks is in {@code src/backend/commands/tablecmds.c} ({@code
 * AlterTableGetLockLevel}) and its neighbours; the scenarios compare it with {@code pg_locks} on
 * every version.
 */
final class StepLocks {
  private final RuleContext context;
  private final Relatives relatives;
  private final DroppedAlong droppedAlong;

  /** Domains that a new one takes the place of, which nothing holds values of at first. */
  private final Set<ObjectId> replaced = new HashSet<>();

  StepLocks(Difference difference) {
    this.context = difference.context();
    this.relatives = new Relatives(context.live());
    this.droppedAlong = new DroppedAlong(context, difference.references());
    for (Change change : difference.changes()) {
      if (change instanceof Change.Alter alter && alter.alteration() instanceof ReplaceDomain) {
        replaced.add(alter.object());
      }
    }
  }

  /** The locks in order of the relations, one for each. */
  List<RelationLock> of(Draft draft) {
    Map<ObjectId, LockLevel> found = new TreeMap<>();
    Optional<ObjectId> subject = relationOf(draft);
    LockScope scope = new LockScope(context, relatives, droppedAlong, replaced, draft);
    subject.ifPresent(relation -> found.put(relation, draft.lock()));
    scope
        .beside(subject.map(it -> (QualifiedId) it))
        .forEach(lock -> found.merge(lock.relation(), lock.level(), StepLocks::stronger));
    return found.entrySet().stream()
        .filter(lock -> lock.getValue() != LockLevel.NONE)
        .filter(lock -> isThere(lock.getKey(), draft.operation()))
        .map(lock -> new RelationLock(lock.getKey(), lock.getValue()))
        .toList();
  }

  private static LockLevel stronger(LockLevel some, LockLevel other) {
    return some.compareTo(other) >= 0 ? some : other;
  }

  /** What is made again is there until it is dropped, and is nobody else's afterwards. */
  private boolean isThere(ObjectId relation, Operation operation) {
    return context.live().find(relation).isPresent()
        && (operation.precedesNew() || !context.isCreated(relation));
  }

  /** The relation whose lock a statement about an object takes. */
  private Optional<ObjectId> relationOf(Draft draft) {
    return switch (draft.object()) {
      case QualifiedId it -> relationOf(it, draft.operation());
      case MemberId it when it.owner().objectClass() == ObjectClass.RELATION ->
          Optional.of(it.owner());
      case ObjectId other -> Optional.empty();
    };
  }

  private Optional<ObjectId> relationOf(QualifiedId id, Operation operation) {
    Snapshot first = operation.precedesNew() ? context.live() : context.desired();
    Snapshot second = operation.precedesNew() ? context.desired() : context.live();
    return first
        .find(id)
        .or(() -> second.find(id))
        .flatMap(object ->
            switch (object) {
              case Index index -> Optional.of(index.table());
              case ExtendedStatistics statistics -> Optional.of(statistics.table());
              case CompositeType composite -> Optional.of(composite.id());
              case SchemaObject other when id.objectClass() == ObjectClass.RELATION ->
                  Optional.of(id);
              case SchemaObject other -> Optional.empty();
            });
  }
}
