package dev.pgflux.ports.application;

import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Key;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.Optional;

/**
 * What comes back without the rows or values that it had, so that the rows that are there do not
 * satisfy what held before: a column is added without NOT NULL, and a foreign key to such a table
 * or column NOT VALID.
 */
final class ComesBackEmpty {
  private final Snapshot before;
  private final Snapshot after;

  /**
   * Compares.
   *
   * @param before the schema that comes back
   * @param after the schema that goes
   */
  ComesBackEmpty(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
  }

  /** The schema that can come back. */
  Snapshot reachable() {
    return before.map(object ->
        switch (object) {
          case Table it -> reachable(it);
          case Constraint it when losesValidation(it) -> it.withValidated(false);
          case SchemaObject other -> other;
        });
  }

  private Table reachable(Table table) {
    return after.find(table.id(), Table.class).isEmpty()
        ? table
        : table.withColumns(
            table.columns().stream()
                .map(column ->
                    losesNotNull(table, column) ? column.withNotNull(Optional.empty()) : column)
                .toList());
  }

  /** Whether a column has to do without NOT NULL. A primary key needs it all the same. */
  boolean losesNotNull(Table table, Column column) {
    return column.notNull().isPresent()
        && column.value() instanceof Column.Value.None
        && after
            .find(table.id(), Table.class)
            .filter(it -> it.column(column.name()).isEmpty())
            .isPresent()
        && before.constraintsOf(table.id()).stream()
            .noneMatch(it ->
                it.definition() instanceof Key key
                    && key.primary()
                    && key.columns().contains(column.name()));
  }

  /** Whether a foreign key of rows that stay refers to what comes back empty. */
  boolean losesValidation(Constraint constraint) {
    return constraint.validated()
        && constraint.definition() instanceof ForeignKey key
        && before
            .find(constraint.owner(), Table.class)
            .filter(it -> it.partitionKey().isEmpty())
            .isPresent()
        && after.find(constraint.owner()).isPresent()
        && after
            .find(key.referenced(), Table.class)
            .filter(table ->
                key.referencedColumns().stream().allMatch(it -> table.column(it).isPresent()))
            .isEmpty();
  }
}
