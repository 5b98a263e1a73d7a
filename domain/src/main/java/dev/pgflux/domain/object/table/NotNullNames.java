package dev.pgflux.domain.object.table;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Names of NOT NULL constraints that nobody gave. PostgreSQL 18 chooses them so that they are
 * unique in the schema ({@code ChooseConstraintName} in {@code
 * src/backend/catalog/pg_constraint.c}), yet those of {@code CREATE TABLE … (LIKE …)} are their
 * models': which one is called what then depends on which is made first. A child, which has its
 * parent's name, is always made after it.
 */
public final class NotNullNames {
  private NotNullNames() {}

  /**
   * Gives each constraint a name that would get another one if a given name were there before.
   *
   * @param snapshot a schema
   * @return the same schema, whatever order it is made in
   */
  public static Snapshot spelledOut(Snapshot snapshot) {
    Set<QualifiedName> given = new HashSet<>();
    snapshot
        .all(Table.class)
        .forEach(table ->
            table.columns().stream()
                .flatMap(column -> column.notNull().stream())
                .filter(notNull -> !notNull.inherited())
                .flatMap(notNull -> notNull.name().stream())
                .forEach(name -> given.add(new QualifiedName(schema(table), name))));
    return given.isEmpty()
        ? snapshot
        : snapshot.map(object ->
            object instanceof Table table
                ? table.withColumns(
                    table.columns().stream().map(it -> spelledOut(it, table, given)).toList())
                : object);
  }

  private static Column spelledOut(Column column, Table table, Set<QualifiedName> given) {
    Identifier usual = NotNull.chosenName(table.id(), column.name());
    return given.contains(new QualifiedName(schema(table), usual))
        ? column.withNotNull(
            column.notNull().map(it -> it.withName(it.name().or(() -> Optional.of(usual)))))
        : column;
  }

  /** Whether the NOT NULL constraints of two columns of one table have the same name. */
  static boolean same(Column some, Column other, QualifiedId table) {
    return some.notNull()
        .map(it -> it.nameOn(table, some.name()))
        .equals(other.notNull().map(it -> it.nameOn(table, other.name())));
  }

  private static Identifier schema(Table table) {
    return table.id().name().schema();
  }
}
