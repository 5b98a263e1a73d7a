package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.object.trigger.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When triggers fire, in partitions that have them from a table above too ({@code
 * EnableDisableTrigger} in {@code src/backend/commands/trigger.c}).
 */
final class TriggerStates {
  private final SchemaBuilder builder;

  TriggerStates(SchemaBuilder builder) {
    this.builder = builder;
  }

  /** Sets the state of a trigger, and in the partitions below unless it is for one table ONLY. */
  void set(Table table, Identifier name, EnabledState state, boolean only) {
    Optional<Trigger> own = find(table.id(), name);
    if (own.isPresent()) {
      if (only) {
        keepBelow(table.id(), own.get());
      }
      builder.put(own.get().withEnabled(state));
    } else if (above(table.id(), name).isPresent()) {
      builder.changeTable(table.id(), draft -> draft.triggerStates.put(name, state));
    } else {
      throw new FoldException.Missing(
          "trigger \"" + name + "\" of \"" + table.id() + "\" does not exist");
    }
    if (!only) {
      setBelow(table.id(), name, state);
    }
  }

  /** Sets all triggers of a table. */
  void setAll(Table table, EnabledState state, boolean only) {
    for (Identifier name : names(table)) {
      set(table, name, state, only);
    }
  }

  private List<Identifier> names(Table table) {
    List<Identifier> names = new ArrayList<>();
    builder.parts(table.id(), Trigger.class).forEach(it -> names.add(it.id().name()));
    for (Optional<QualifiedId> at = parent(table.id()); at.isPresent(); at = parent(at.get())) {
      builder.parts(at.get(), Trigger.class).stream()
          .filter(Trigger::forEachRow)
          .forEach(it -> names.add(it.id().name()));
    }
    return names;
  }

  private void keepBelow(QualifiedId table, Trigger trigger) {
    for (QualifiedId partition : partitions(table)) {
      builder.changeTable(
          partition,
          draft -> draft.triggerStates.putIfAbsent(trigger.id().name(), trigger.enabled()));
      keepBelow(partition, trigger);
    }
  }

  private void setBelow(QualifiedId table, Identifier name, EnabledState state) {
    for (QualifiedId partition : partitions(table)) {
      builder.changeTable(partition, draft -> draft.triggerStates.put(name, state));
      setBelow(partition, name, state);
    }
  }

  private List<QualifiedId> partitions(QualifiedId table) {
    return builder.find(table, Table.class).filter(Table::isPartitioned).isPresent()
        ? builder.children(table)
        : List.of();
  }

  /** A table that becomes a partition has the states of its parent. */
  void attach(QualifiedId parent, QualifiedId partition) {
    builder
        .find(parent, Table.class)
        .ifPresent(above ->
            above
                .triggerStates()
                .forEach((name, state) -> {
                  builder.changeTable(partition, draft -> draft.triggerStates.put(name, state));
                  setBelow(partition, name, state);
                }));
  }

  /** A table without the states that are as above, or of triggers that are no more. */
  Table withoutUsual(Table table) {
    if (table.triggerStates().isEmpty()) {
      return table;
    }
    SortedMap<Identifier, EnabledState> left = new TreeMap<>(table.triggerStates());
    left.entrySet()
        .removeIf(entry ->
            above(table.id(), entry.getKey())
                .filter(it -> it.enabled() != entry.getValue())
                .isEmpty());
    return table.withTriggerStates(left);
  }

  private Optional<Trigger> above(QualifiedId partition, Identifier name) {
    for (Optional<QualifiedId> at = parent(partition); at.isPresent(); at = parent(at.get())) {
      Optional<Trigger> found = find(at.get(), name).filter(Trigger::forEachRow);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Trigger> find(QualifiedId table, Identifier name) {
    return builder.find(new MemberId(ObjectClass.TRIGGER, table, name), Trigger.class);
  }

  private Optional<QualifiedId> parent(QualifiedId table) {
    return builder.find(table, Table.class).flatMap(Table::parentOfPartition);
  }
}
