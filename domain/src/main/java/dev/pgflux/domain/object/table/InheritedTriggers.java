package dev.pgflux.domain.object.table;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.TableAlteration.SetTriggerStates;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When triggers fire that partitions have from a table above. A new partition has them as they are
 * there, and what makes or changes a trigger above does so to all partitions ({@code
 * CloneRowTriggersToPartition} and {@code EnableDisableTrigger} in PostgreSQL's sources).
 */
public final class InheritedTriggers {
  private final RuleContext context;

  /**
   * Makes the finder.
   *
   * @param context both snapshots
   */
  public InheritedTriggers(RuleContext context) {
    this.context = context;
  }

  /** The statements for a partition that stays one. */
  List<Draft> change(Table desired, SetTriggerStates change) {
    if (isAttachedAnew(desired.id())) {
      return List.of();
    }
    TreeSet<Identifier> names = new TreeSet<>(change.before().keySet());
    names.addAll(change.after().keySet());
    List<Draft> drafts = new ArrayList<>();
    for (Identifier name : names) {
      above(desired.id(), name)
          .filter(it -> !isTouched(it))
          .ifPresent(
              it -> drafts.add(set(desired, it, change.after().getOrDefault(name, it.enabled()))));
    }
    return drafts;
  }

  /** The statements that follow the making or attaching of a partition. */
  List<Draft> ofAttached(Table partition) {
    List<Draft> drafts = new ArrayList<>();
    partition
        .triggerStates()
        .forEach((name, state) ->
            above(partition.id(), name).ifPresent(it -> drafts.add(set(partition, it, state))));
    return drafts;
  }

  /**
   * The statements that follow the making or changing of a trigger: what partitions have otherwise.
   *
   * @param trigger the wanted trigger
   * @return none for most
   */
  public List<Draft> after(Trigger trigger) {
    List<Draft> drafts = new ArrayList<>();
    addBelow(drafts, trigger, trigger.id().owner());
    return drafts;
  }

  private void addBelow(List<Draft> drafts, Trigger trigger, QualifiedId table) {
    if (context.desired().find(table, Table.class).filter(Table::isPartitioned).isEmpty()) {
      return;
    }
    new Lineage(context)
        .childrenAfter(table)
        .forEach(partition -> {
          Optional.ofNullable(partition.triggerStates().get(trigger.id().name()))
              .filter(state -> !isAttachedAnew(partition.id()))
              .ifPresent(state -> drafts.add(set(partition, trigger, state)));
          addBelow(drafts, trigger, partition.id());
        });
  }

  private static Draft set(Table partition, Trigger trigger, EnabledState state) {
    String words = partition.isPartitioned() ? "ALTER TABLE ONLY ? " : "ALTER TABLE ? ";
    Draft draft =
        Draft.on(
            partition,
            Operation.ALTER_TRIGGER,
            Sql.of(
                words + state.sqlWords() + " TRIGGER ?",
                partition.id().name(),
                trigger.id().name()));
    return draft.withEffects(draft.effects().needing(Reference.to(trigger.id())));
  }

  /** Whether a statement for the trigger above sets all partitions. */
  private boolean isTouched(Trigger trigger) {
    return context.isCreated(trigger.id())
        || context
            .live()
            .find(trigger.id(), Trigger.class)
            .filter(it -> it.withMeta(trigger.meta()).equals(trigger))
            .isEmpty();
  }

  private boolean isAttachedAnew(QualifiedId table) {
    return context.isCreated(table) || context.changesParent(table);
  }

  private Optional<Trigger> above(QualifiedId partition, Identifier name) {
    Optional<QualifiedId> at = context.desired().parentOfPartition(partition);
    while (at.isPresent()) {
      Optional<Trigger> found =
          context.desired().find(new MemberId(ObjectClass.TRIGGER, at.get(), name), Trigger.class);
      if (found.isPresent()) {
        return found;
      }
      at = context.desired().parentOfPartition(at.get());
    }
    return Optional.empty();
  }
}
