package dev.pgflux.domain.plan;

import static dev.pgflux.domain.ddl.LockLevel.ACCESS_EXCLUSIVE;
import static dev.pgflux.domain.ddl.LockLevel.SHARE_UPDATE_EXCLUSIVE;
import static dev.pgflux.domain.plan.LockScope.both;
import static dev.pgflux.domain.plan.LockScope.locks;

import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.RelationLock;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.table.Attachment;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.rules.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is locked when tables and indexes are put under others, or taken from there. */
final class HierarchyLocks {
  private final RuleContext context;
  private final Relatives relatives;
  private final ForeignKeyLocks foreignKeys;
  private final Draft draft;

  HierarchyLocks(
      RuleContext context, Relatives relatives, ForeignKeyLocks foreignKeys, Draft draft) {
    this.context = context;
    this.relatives = relatives;
    this.foreignKeys = foreignKeys;
    this.draft = draft;
  }

  List<RelationLock> parentOfPartition(QualifiedId table) {
    return context
        .live()
        .parentOfPartition(table)
        .map(parent -> locks(ACCESS_EXCLUSIVE, withDefaultPartition(parent)))
        .orElse(List.of());
  }

  /** Foreign keys from above become the table's own, with triggers where they refer to. */
  List<RelationLock> detach(QualifiedId table) {
    boolean pending =
        context.live().find(table, Table.class).stream()
            .anyMatch(it -> it.hierarchy() instanceof Hierarchy.Partition at && at.detachPending());
    List<RelationLock> locks =
        new ArrayList<>(
            pending
                ? locks(
                    SHARE_UPDATE_EXCLUSIVE,
                    context.live().parentOfPartition(table).stream().toList())
                : parentOfPartition(table));
    Optional<QualifiedId> above = context.live().parentOfPartition(table);
    while (above.isPresent()) {
      locks.addAll(locks(LockLevel.SHARE_ROW_EXCLUSIVE, foreignKeys.referencedFrom(above.get())));
      above = context.live().parentOfPartition(above.get());
    }
    return locks;
  }

  private List<QualifiedId> withDefaultPartition(QualifiedId parent) {
    List<QualifiedId> both = new ArrayList<>(List.of(parent));
    relatives.defaultPartition(parent).ifPresent(both::add);
    return both;
  }

  List<RelationLock> createTable() {
    Optional<Table> table = context.desired().find(draft.object(), Table.class);
    if (table.isEmpty()) {
      return List.of();
    }
    return switch (table.get().hierarchy()) {
      case Hierarchy.Root root -> List.of();
      case Hierarchy.Partition it when new Attachment(context).isMadeAlone(table.get()) ->
          List.of();
      case Hierarchy.Child it -> locks(SHARE_UPDATE_EXCLUSIVE, it.parents());
      case Hierarchy.Partition it ->
          both(
              locks(ACCESS_EXCLUSIVE, withDefaultPartition(it.parent())),
              locks(LockLevel.SHARE_ROW_EXCLUSIVE, foreignKeys.referencedFrom(it.parent())));
    };
  }

  List<RelationLock> inherit() {
    return locks(SHARE_UPDATE_EXCLUSIVE, parents());
  }

  private List<QualifiedId> parents() {
    return context
        .desired()
        .find(draft.object(), Table.class)
        .map(Table::parents)
        .map(List::copyOf)
        .orElse(List.of());
  }

  List<RelationLock> attach(QualifiedId table) {
    List<RelationLock> locks =
        new ArrayList<>(locks(ACCESS_EXCLUSIVE, relatives.descendants(table)));
    for (QualifiedId parent : parents()) {
      locks.addAll(locks(SHARE_UPDATE_EXCLUSIVE, List.of(parent)));
      locks.addAll(locks(ACCESS_EXCLUSIVE, relatives.defaultPartition(parent).stream().toList()));
      locks.addAll(foreignKeys.ofAttached(table, parent));
    }
    return locks;
  }

  /** The table of the index that an index is attached to. */
  List<RelationLock> attachIndex(QualifiedId table) {
    return draft.effects().needs().stream()
        .flatMap(needed -> context.live().find(needed.object()).stream())
        .flatMap(object -> Adoption.tableOf(object).stream())
        .filter(owner -> !owner.equals(table))
        .map(owner -> new RelationLock(owner, SHARE_UPDATE_EXCLUSIVE))
        .toList();
  }
}
