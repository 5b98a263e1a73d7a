package dev.pgflux.domain.object.table;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.MadeName;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnNotNull;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements for NOT NULL, which is a constraint with a name of its own since 18. */
final class NotNullDrafts {
  private final Table desired;
  private final ColumnHazards hazards;

  NotNullDrafts(Table desired, RuleContext context) {
    this.desired = desired;
    this.hazards = new ColumnHazards(desired, context);
  }

  /** What a column definition cannot say of the constraint. */
  List<Draft> details(Identifier column, NotNull notNull) {
    List<Draft> drafts = new ArrayList<>();
    if (!notNull.validated()) {
      drafts.add(add(column, notNull));
    }
    if (notNull.comment().isPresent()) {
      drafts.add(comment(nameOf(column, notNull), notNull.comment()));
    }
    return drafts;
  }

  List<Draft> set(SetColumnNotNull change) {
    Identifier name = change.column();
    if (change.after().isEmpty()) {
      Draft drop =
          draft(Operation.DROP_NOT_NULL, alterTable().plus(" ALTER COLUMN ? DROP NOT NULL", name));
      return List.of(
          drop.withEffects(
              drop.effects()
                  .needing(desired.parents().stream().map(it -> constraintOf(it, name)).toList())));
    }
    NotNull after = change.after().get();
    if (change.before().isPresent()) {
      return change(name, change.before().get(), after);
    }
    List<Draft> drafts = withoutScan(change);
    return after.validated()
        ? drafts.stream().map(set -> hazards.ofScanning(name, set)).toList()
        : drafts;
  }

  /** The same where PostgreSQL knows already that no row has a null. */
  List<Draft> withoutScan(SetColumnNotNull change) {
    NotNull after = change.after().orElseThrow();
    boolean plain = after.name().isEmpty() && after.validated() && !after.noInherit();
    return List.of(
        plain
            ? draft(
                Operation.SET_NOT_NULL,
                alterTable().plus(" ALTER COLUMN ? SET NOT NULL", change.column()))
            : add(change.column(), after));
  }

  private Draft add(Identifier column, NotNull notNull) {
    Sql name = notNull.name().map(it -> Sql.of("CONSTRAINT ? ", it)).orElse(Sql.EMPTY);
    String rest = notNull.noInherit() ? "NOT NULL ? NO INHERIT" : "NOT NULL ?";
    Sql sql = alterTable().plus(" ADD ").plus(name).plus(rest, column);
    Draft draft = draft(Operation.SET_NOT_NULL, notNull.validated() ? sql : sql.plus(" NOT VALID"));
    return draft.withEffects(draft.effects().needing(Reference.to(desired.id(), column)));
  }

  private List<Draft> change(Identifier column, NotNull before, NotNull after) {
    List<Draft> drafts = new ArrayList<>();
    Identifier oldName = nameOf(column, before);
    Identifier newName = nameOf(column, after);
    if (!oldName.equals(newName)) {
      drafts.add(
          draft(
              Operation.RENAME, alterTable().plus(" RENAME CONSTRAINT ? TO ?", oldName, newName)));
    }
    if (before.noInherit() != after.noInherit()) {
      String words =
          after.noInherit() ? " ALTER CONSTRAINT ? NO INHERIT" : " ALTER CONSTRAINT ? INHERIT";
      Draft inheritance = draft(Operation.ALTER_CONSTRAINT, alterTable().plus(words, newName));
      drafts.add(
          inheritance.withEffects(
              inheritance.effects().making(constraintOf(desired.id(), column))));
    }
    if (!before.validated() && after.validated()) {
      drafts.add(
          draft(
              Operation.VALIDATE_CONSTRAINT, alterTable().plus(" VALIDATE CONSTRAINT ?", newName)));
    }
    if (!before.comment().equals(after.comment())) {
      drafts.add(comment(newName, after.comment()));
    }
    return drafts;
  }

  private Draft comment(Identifier constraint, Optional<String> comment) {
    Sql text = comment.map(it -> Sql.of("?", new Sql.Literal(it))).orElse(Sql.of("NULL"));
    return draft(
        Operation.COMMENT,
        Sql.of("COMMENT ON CONSTRAINT ? ON ? IS ?", constraint, desired.id().name(), text));
  }

  /** Its own name, or the one that PostgreSQL chooses. */
  private Identifier nameOf(Identifier column, NotNull notNull) {
    return notNull
        .name()
        .orElseGet(() ->
            Identifier.of(MadeName.of(desired.id().simpleName(), column.value(), "not_null")));
  }

  /** A child can lose the constraint only after its parent no longer gives it. */
  private static Reference constraintOf(QualifiedId table, Identifier column) {
    String name = MadeName.of(table.simpleName(), column.value(), "not_null");
    return Reference.to(ObjectId.constraint(table, Identifier.of(name)));
  }

  private Sql alterTable() {
    return TableSql.alter(desired);
  }

  private Draft draft(Operation operation, Sql sql) {
    return Draft.on(desired, operation, sql);
  }
}
