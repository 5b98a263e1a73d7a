package dev.pgflux.domain.object.table;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnNotNull;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The statements for NOT NULL, which is a constraint with a name of its own since 18. */
final class NotNullDrafts {
  /** The first version in which the constraint has a name. */
  private static final int NAMED = 18;

  private final Table desired;
  private final RuleContext context;
  private final Lineage lineage;
  private final ColumnHazards hazards;

  NotNullDrafts(Table desired, RuleContext context) {
    this.desired = desired;
    this.context = context;
    this.lineage = new Lineage(context);
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
      return List.of(drop(name, change.before().orElseThrow()));
    }
    NotNull after = change.after().get();
    if (change.before().isPresent()) {
      return change(name, change.before().get(), after);
    }
    List<Draft> drafts = new ArrayList<>(withoutScan(change));
    if (after.validated()) {
      drafts.set(0, hazards.ofScanning(name, drafts.getFirst()));
    }
    return drafts;
  }

  /** The same where PostgreSQL knows already that no row has a null. */
  List<Draft> withoutScan(SetColumnNotNull change) {
    Identifier column = change.column();
    NotNull after = change.after().orElseThrow();
    boolean plain = after.name().isEmpty() && after.validated() && !after.noInherit();
    List<Draft> drafts = new ArrayList<>();
    drafts.add(
        ownBeforeParents(
            column,
            after,
            plain && !isNameTaken(column, after)
                ? setNotNull(column)
                : add(column, said(column, after))));
    if (after.comment().isPresent()) {
      drafts.add(comment(nameOf(column, after), after.comment()));
    }
    return drafts;
  }

  /** PostgreSQL chooses another name where a child's own constraint has the usual one before. */
  private boolean isNameTaken(Identifier column, NotNull after) {
    return context.version().isAtLeast(NAMED)
        && lineage
            .childrenAfter(desired.id())
            .anyMatch(child ->
                isOn(child, column, nameOf(column, after))
                    && Lineage.column(context.live(), child.id(), column)
                        .flatMap(Column::notNull)
                        .isPresent());
  }

  private static boolean isOn(Table table, Identifier column, Identifier name) {
    return table.column(column).flatMap(Column::notNull).stream()
        .anyMatch(it -> it.nameOn(table.id(), column).equals(name));
  }

  private NotNull said(Identifier column, NotNull notNull) {
    return isNameTaken(column, notNull)
        ? notNull.withName(Optional.of(nameOf(column, notNull)))
        : notNull;
  }

  /** Makes the constraint of a column the table's own, which a parent demands. */
  Draft makeOwn(Identifier column) {
    return setNotNull(column);
  }

  private Draft setNotNull(Identifier column) {
    Draft draft =
        draft(Operation.SET_NOT_NULL, alterTable().plus(" ALTER COLUMN ? SET NOT NULL", column));
    return draft.withEffects(draft.effects().needing(Reference.to(desired.id(), column)));
  }

  /** A constraint of a child's own must be there first: later it would have the parent's name. */
  private Draft ownBeforeParents(Identifier column, NotNull after, Draft draft) {
    Set<Reference> childrens = new TreeSet<>();
    lineage
        .childrenAfter(desired.id())
        .forEach(child ->
            child
                .column(column)
                .flatMap(Column::notNull)
                .ifPresent(it -> childrens.add(constraint(child, it.nameOn(child.id(), column)))));
    Set<Reference> parents = droppedByParents(column);
    return draft.withEffects(
        draft
            .effects()
            .needing(childrens)
            .needing(parents)
            .making(constraint(desired, nameOf(column, after))));
  }

  private Draft drop(Identifier column, NotNull before) {
    Draft draft =
        draft(Operation.DROP_NOT_NULL, alterTable().plus(" ALTER COLUMN ? DROP NOT NULL", column));
    Reference own = constraint(desired, nameOf(column, before));
    List<Reference> childrens =
        lineage
            .childrenBefore(desired.id())
            .map(child -> Reference.to(child.id(), column))
            .toList();
    return draft.withEffects(
        draft
            .effects()
            .needing(droppedByParents(column))
            .needing(childrens)
            .needing(own)
            .making(own));
  }

  private Set<Reference> droppedByParents(Identifier column) {
    Set<Reference> parents = new TreeSet<>();
    desired.parents().forEach(parent -> dropped(parent, column).ifPresent(parents::add));
    return parents;
  }

  /** The constraint that a parent loses, or no longer demands. */
  private Optional<Reference> dropped(QualifiedId parent, Identifier column) {
    boolean stays =
        Lineage.column(context.desired(), parent, column)
            .flatMap(Column::notNull)
            .filter(it -> !it.noInherit())
            .isPresent();
    return context
        .live()
        .find(parent, Table.class)
        .filter(it -> !stays)
        .flatMap(table ->
            table
                .column(column)
                .flatMap(Column::notNull)
                .map(it -> constraint(table, it.nameOn(parent, column))));
  }

  /** Stands for a constraint in the order of steps. */
  private static Reference constraint(Table table, Identifier name) {
    return Reference.to(table.constraintId(name));
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
    if (before.inherited() && !after.inherited()) {
      drafts.add(makeOwnBeforeDrop(column));
    }
    if (!oldName.equals(newName)) {
      drafts.add(rename(column, oldName, newName));
    }
    if (before.noInherit() != after.noInherit()) {
      String words =
          after.noInherit() ? " ALTER CONSTRAINT ? NO INHERIT" : " ALTER CONSTRAINT ? INHERIT";
      Draft inheritance = draft(Operation.ALTER_CONSTRAINT, alterTable().plus(words, newName));
      drafts.add(
          inheritance.withEffects(inheritance.effects().making(constraint(desired, oldName))));
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

  /** Where the parent's goes, it would take along what is not the table's own. */
  private Draft makeOwnBeforeDrop(Identifier column) {
    Draft draft = makeOwn(column);
    return draft.withEffects(draft.effects().making(Reference.to(desired.id(), column)));
  }

  /**
   * A constraint is renamed while no parent demands it: after a DETACH or the parent's DROP NOT
   * NULL, before an ATTACH or the parent's SET NOT NULL.
   */
  private Draft rename(Identifier column, Identifier oldName, Identifier newName) {
    Draft draft =
        draft(Operation.RENAME, alterTable().plus(" RENAME CONSTRAINT ? TO ?", oldName, newName));
    Set<Reference> needed = new TreeSet<>();
    needed.add(constraint(desired, oldName));
    needed.addAll(droppedByParents(column));
    lineage.childrenBefore(desired.id()).forEach(child -> needed.add(constraint(child, oldName)));
    return draft.withEffects(draft.effects().needing(needed).making(constraint(desired, newName)));
  }

  private Draft comment(Identifier constraint, Optional<String> comment) {
    Sql text = comment.map(it -> Sql.of("?", new Sql.Literal(it))).orElse(Sql.of("NULL"));
    return draft(
        Operation.COMMENT,
        Sql.of("COMMENT ON CONSTRAINT ? ON ? IS ?", constraint, desired.id().name(), text));
  }

  private Identifier nameOf(Identifier column, NotNull notNull) {
    return notNull.nameOn(desired.id(), column);
  }

  private Sql alterTable() {
    return TableSql.alter(desired);
  }

  private Draft draft(Operation operation, Sql sql) {
    return Draft.on(desired, operation, sql);
  }
}
