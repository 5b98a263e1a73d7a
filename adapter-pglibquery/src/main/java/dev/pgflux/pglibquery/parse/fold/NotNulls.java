package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Table;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * NOT NULL constraints, which have a name since 18, and are a parent's alone or a table's own:
 * {@code ATExecSetNotNull}, {@code dropconstraint_internal} and {@code AdjustNotNullInheritance}.
 */
final class NotNulls {
  /** The first version in which they are constraints of their own. */
  static final int NAMED_SINCE = 18;

  private NotNulls() {}

  /**
   * The column whose NOT NULL constraint has a name, its own or the one that PostgreSQL chooses.
   */
  static Optional<Column> find(Table table, Identifier constraint) {
    return table.columns().stream()
        .filter(column ->
            column
                .notNull()
                .filter(it -> it.nameOn(table.id(), column.name()).equals(constraint))
                .isPresent())
        .findFirst();
  }

  /** What a child has of a parent's constraint: the same under the parent's name. */
  static Optional<NotNull> inherited(
      StatementContext statement, QualifiedId parent, Column column, QualifiedId child) {
    Optional<NotNull> parents = column.notNull().filter(it -> !it.noInherit());
    if (!isNamed(statement)) {
      return parents.map(it -> NotNull.PLAIN.withValidated(it.validated()));
    }
    return parents.map(it ->
        it.named(it.nameOn(parent, column.name()), child, column.name())
            .withInherited(true)
            .withComment(Optional.empty()));
  }

  private static boolean isNamed(StatementContext statement) {
    return statement.folding().major() >= NAMED_SINCE;
  }

  /** Gives a column and those of all children a constraint; what is there becomes the table's. */
  static void set(
      StatementContext statement, QualifiedId table, Identifier column, NotNull notNull) {
    change(
        statement,
        table,
        column,
        it ->
            it.withNotNull(
                Optional.of(it.notNull().map(own -> own.withInherited(false)).orElse(notNull))));
    if (!notNull.noInherit()) {
      passOn(statement, table, column);
    }
  }

  /** A primary key needs a constraint, but does not make a parent's the table's own. */
  static void require(StatementContext statement, QualifiedId table, Identifier column) {
    change(
        statement,
        table,
        column,
        it -> it.withNotNull(it.notNull().or(() -> Optional.of(NotNull.PLAIN))));
    passOn(statement, table, column);
  }

  /** Children that have no constraint get the parent's. */
  private static void passOn(StatementContext statement, QualifiedId table, Identifier column) {
    Optional<Column> parents =
        statement.builder().find(table, Table.class).flatMap(it -> it.column(column));
    for (QualifiedId child : statement.builder().children(table)) {
      parents
          .flatMap(it -> inherited(statement, table, it, child))
          .ifPresent(notNull ->
              change(
                  statement,
                  child,
                  column,
                  it -> it.withNotNull(it.notNull().or(() -> Optional.of(notNull)))));
      passOn(statement, child, column);
    }
  }

  /** Takes the constraint away, from children too, but since 18 for what is their own. */
  static void drop(StatementContext statement, QualifiedId table, Identifier column) {
    change(statement, table, column, it -> it.withNotNull(Optional.empty()));
    for (QualifiedId child : statement.builder().children(table)) {
      boolean goes =
          !isNamed(statement)
              || statement
                  .builder()
                  .find(child, Table.class)
                  .filter(it -> it.column(column).flatMap(Column::notNull).isPresent())
                  .filter(it -> it.column(column).orElseThrow().notNull().get().inherited())
                  .filter(it -> !isDemanded(statement, it, column))
                  .isPresent();
      if (goes) {
        drop(statement, child, column);
      }
    }
  }

  /** Whether any parent has the constraint, so that a child must have it too. */
  static boolean isDemanded(StatementContext statement, Table child, Identifier column) {
    return child.parents().stream()
        .flatMap(parent -> statement.builder().find(parent, Table.class).stream())
        .flatMap(parent -> parent.column(column).stream())
        .flatMap(it -> it.notNull().stream())
        .anyMatch(it -> !it.noInherit());
  }

  /** Renames a constraint with those of the children that have it from here. */
  static void rename(
      StatementContext statement, QualifiedId table, Column column, Identifier newName) {
    Identifier name = column.name();
    Identifier oldName = column.notNull().orElseThrow().nameOn(table, name);
    change(
        statement,
        table,
        name,
        it -> it.withNotNull(it.notNull().map(own -> own.named(newName, table, name))));
    for (QualifiedId child : statement.builder().children(table)) {
      statement
          .builder()
          .find(child, Table.class)
          .flatMap(it -> find(it, oldName))
          .ifPresent(it -> rename(statement, child, it, newName));
    }
  }

  /** Writes the names out, before the table or one of its columns gets another one. */
  static void keepNames(StatementContext statement, QualifiedId table) {
    changeAll(statement, table, (column, it) -> it.withName(Optional.of(it.nameOn(table, column))));
  }

  /** Leaves out the names that PostgreSQL would choose, once it has them. */
  static void leaveOutChosenNames(StatementContext statement, QualifiedId table) {
    changeAll(statement, table, (column, it) -> it.named(it.nameOn(table, column), table, column));
  }

  /** Changes every NOT NULL of a table where they have names. */
  private static void changeAll(
      StatementContext statement,
      QualifiedId table,
      BiFunction<Identifier, NotNull, NotNull> change) {
    if (isNamed(statement)) {
      statement
          .builder()
          .changeTable(
              table,
              draft ->
                  draft.columns.replaceAll(column ->
                      column.withNotNull(
                          column.notNull().map(it -> change.apply(column.name(), it)))));
    }
  }

  private static void change(
      StatementContext statement,
      QualifiedId table,
      Identifier column,
      UnaryOperator<Column> change) {
    statement.builder().changeTable(table, draft -> draft.changeColumn(column, change));
  }
}
