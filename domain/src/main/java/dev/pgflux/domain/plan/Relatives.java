package dev.pgflux.domain.plan;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.DefaultPartition;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/** Which live relations hang together, so that a statement about one locks others too. */
final class Relatives {
  private final Snapshot live;
  private final Map<QualifiedId, List<QualifiedId>> children = new HashMap<>();
  private final Map<QualifiedId, List<Constraint>> foreignKeys = new HashMap<>();
  private final Map<QualifiedId, List<Sequence>> sequences = new HashMap<>();

  Relatives(Snapshot live) {
    this.live = live;
    live.all(Table.class)
        .forEach(table -> table.parents().forEach(parent -> add(children, parent, table.id())));
    live.all(Constraint.class).forEach(this::addForeignKey);
    live.all(Sequence.class)
        .forEach(sequence ->
            sequence
                .ownedBy()
                .filter(column -> column.object() instanceof QualifiedId)
                .ifPresent(column -> add(sequences, (QualifiedId) column.object(), sequence)));
  }

  private void addForeignKey(Constraint constraint) {
    if (constraint.definition() instanceof ForeignKey key) {
      add(foreignKeys, constraint.owner(), constraint);
      if (!key.referenced().equals(constraint.owner())) {
        add(foreignKeys, key.referenced(), constraint);
      }
    }
  }

  private static <T> void add(Map<QualifiedId, List<T>> map, QualifiedId key, T value) {
    map.computeIfAbsent(key, it -> new ArrayList<>()).add(value);
  }

  /** The tables under a table, at any depth. */
  List<QualifiedId> descendants(QualifiedId table) {
    SequencedSet<QualifiedId> found = new LinkedHashSet<>();
    Deque<QualifiedId> parents = new ArrayDeque<>(List.of(table));
    while (!parents.isEmpty()) {
      children.getOrDefault(parents.remove(), List.of()).stream()
          .filter(found::add)
          .forEach(parents::add);
    }
    return List.copyOf(found);
  }

  /** The partitions under a table, at any depth. */
  List<QualifiedId> partitions(QualifiedId table) {
    return isPartitioned(table) ? descendants(table) : List.of();
  }

  boolean isPartitioned(QualifiedId table) {
    return live.find(table, Table.class).filter(Table::isPartitioned).isPresent();
  }

  /** The partition for rows that no other one takes. */
  Optional<QualifiedId> defaultPartition(QualifiedId parent) {
    return children.getOrDefault(parent, List.of()).stream()
        .filter(child -> live.find(child, Table.class).filter(DefaultPartition::is).isPresent())
        .findFirst();
  }

  /** The foreign keys of a table and those that refer to it. */
  List<Constraint> foreignKeys(QualifiedId table) {
    return foreignKeys.getOrDefault(table, List.of());
  }

  /** The sequences that columns of a table own. */
  List<Sequence> sequences(QualifiedId table) {
    return sequences.getOrDefault(table, List.of());
  }

  /** The tables that hold values of a domain, or of a domain over it. */
  List<QualifiedId> holders(QualifiedId domain) {
    Set<QualifiedName> names = new HashSet<>();
    names.add(domain.name());
    boolean more = true;
    while (more) {
      more =
          live.all(DomainType.class)
                  .filter(it -> !it.baseType().array() && names.contains(it.baseType().name()))
                  .map(it -> names.add(it.id().name()))
                  .filter(added -> added)
                  .count()
              > 0;
    }
    return live.all(Table.class)
        .filter(table -> !table.isPartitioned() && table.foreign().isEmpty())
        .filter(table -> table.columns().stream().anyMatch(column -> holds(column, names)))
        .map(Table::id)
        .toList();
  }

  private static boolean holds(Column column, Set<QualifiedName> domains) {
    return !column.type().array() && domains.contains(column.type().name());
  }
}
