package dev.pgflux.domain.object.table;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.diff.ObjectReferences;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.rule.Rule;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.ReservedName;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A new column with a volatile default in stages: ADD COLUMN with it would write every row again
 * under the lock that nobody can read through. The column comes without it, the default is set for
 * new rows, and the rows that are there get theirs in batches, each committed.
 *
 * <p>A row that waits for its value is one that has NULL there. A check that holds for every row
 * stands for the filling that is not done, so that a run that was cut short is carried on; it goes
 * in the end.
 */
public final class StagedFill {
  private static final String PURPOSE = "fill";

  private final RuleContext context;
  private final List<Change> changes;

  /**
   * Makes the stages for a plan.
   *
   * @param context both snapshots
   * @param changes all changes of the plan
   */
  public StagedFill(RuleContext context, List<Change> changes) {
    this.context = context;
    this.changes = List.copyOf(changes);
  }

  /**
   * Whether rows get the values of a new column in batches: those of a large table, where that is
   * nothing to anybody but a value. Triggers would take it for a change of the row, a policy could
   * hide rows, and without a primary key a table that is published refuses every UPDATE.
   *
   * @param table the wanted table
   * @param column the new column
   * @param rows more rows than this are many; 0 for never
   * @return true if so
   */
  public boolean canBe(Table table, Column column, long rows) {
    return rows > 0
        && context.factsOf(table.id()).rows() > rows
        && column.value() instanceof Value.Default it
        && it.expression().isVolatile()
        && !new DomainChecks(context).any(column.type(), context.desired())
        && isOrdinary(table)
        && !isTouchedByUpdate(table.id(), column.name())
        && !isReadMeanwhile(table.id(), column.name());
  }

  private boolean isOrdinary(Table table) {
    boolean keyed =
        context.live().constraintsOf(table.id()).stream()
            .anyMatch(
                it -> it.definition() instanceof ConstraintDefinition.Key key && key.primary());
    boolean hiding =
        context.live().find(table.id(), Table.class).stream()
            .anyMatch(live -> live.rowSecurity().forced());
    return keyed
        && !hiding
        && !table.rowSecurity().forced()
        && table.foreign().isEmpty()
        && table.hierarchy() instanceof Table.Hierarchy.Root
        && !table.isPartitioned()
        && !new Lineage(context).hasChildren(table.id());
  }

  private boolean isTouchedByUpdate(QualifiedId table, Identifier column) {
    return Stream.of(context.live(), context.desired())
        .anyMatch(it -> hasTrigger(it, table, column) || hasRule(it, table));
  }

  private static boolean hasTrigger(Snapshot snapshot, QualifiedId table, Identifier column) {
    return snapshot
        .all(Trigger.class)
        .filter(it -> it.id().owner().equals(table))
        .filter(it -> it.events().contains(Trigger.Event.UPDATE))
        .anyMatch(it -> it.updateColumns().isEmpty() || it.updateColumns().contains(column));
  }

  private static boolean hasRule(Snapshot snapshot, QualifiedId table) {
    return snapshot.all(Rule.class).anyMatch(it -> it.id().owner().equals(table));
  }

  /** By a check that a row without its value may not pass, or a query whose rows are kept. */
  private boolean isReadMeanwhile(QualifiedId table, Identifier column) {
    Reference read = Reference.to(table, column);
    return changes.stream()
        .anyMatch(change ->
            change instanceof Change.Create(SchemaObject object, Optional<String> again)
                && switch (object) {
                  case MaterializedView view -> reads(view, read);
                  case Constraint it -> it.owner().equals(table) && checks(it, read);
                  case SchemaObject other -> false;
                });
  }

  private static boolean checks(Constraint constraint, Reference column) {
    return constraint.definition() instanceof ConstraintDefinition.Check check
        && check.expression().references().contains(column);
  }

  /** Through views too; what a routine reads, nobody knows. */
  private boolean reads(MaterializedView view, Reference column) {
    ObjectReferences references = new ObjectReferences(context.desired(), context.catalog());
    Set<ObjectId> seen = new HashSet<>();
    Deque<SchemaObject> open = new ArrayDeque<>(List.of(view));
    while (!open.isEmpty()) {
      for (Reference reference : references.of(open.pop())) {
        if (reference.equals(column)) {
          return true;
        }
        if (seen.add(reference.object())) {
          SchemaObject next = context.desired().find(reference.object()).orElse(null);
          switch (next) {
            case Routine it -> {
              return true;
            }
            case View it -> open.push(it);
            case MaterializedView it -> open.push(it);
            case null, default -> {}
          }
        }
      }
    }
    return false;
  }

  /**
   * Adds a column whose rows wait for their values. It is one statement, since without the mark
   * nobody could tell later that they wait.
   *
   * @param table the wanted table
   * @param column the new column
   * @return what is done with the other changes
   */
  public List<Draft> add(Table table, Column column) {
    return new ColumnDrafts(table, context)
        .addUnfilled(
            column.withNotNull(Optional.empty()),
            Sql.of(
                "ADD CONSTRAINT ? CHECK (? IS NULL OR ? IS NOT NULL) NOT VALID",
                markOf(table.id(), column.name()).name(),
                column.name(),
                column.name()));
  }

  /**
   * The marks that runs left which were cut short, with the columns that still wait.
   *
   * @return the wanted tables and columns by mark, in order
   */
  public Map<MemberId, Waiting> left() {
    Map<MemberId, Waiting> left = new TreeMap<>();
    for (Change change : changes) {
      if (change instanceof Change.Drop(Constraint dropped, Optional<String> again)
          && dropped.owner().objectClass() == ObjectClass.RELATION) {
        waitingAt(dropped).ifPresent(it -> left.put(dropped.id(), it));
      }
    }
    return left;
  }

  /**
   * A column whose rows wait for their values.
   *
   * @param table the wanted table
   * @param column its column
   */
  public record Waiting(Table table, Identifier column) {}

  private Optional<Waiting> waitingAt(Constraint mark) {
    return context.desired().find(mark.owner(), Table.class).stream()
        .flatMap(table -> table.columns().stream().map(it -> new Waiting(table, it.name())))
        .filter(it -> markOf(it.table().id(), it.column()).equals(mark.id()))
        .filter(it -> it.table().column(it.column()).orElseThrow().value() instanceof Value.Default)
        .filter(it ->
            context.live().find(mark.owner(), Table.class).stream()
                .anyMatch(live -> live.column(it.column()).isPresent()))
        .findFirst();
  }

  /**
   * Gives the rows that are there their values. It never waits for a row that others have locked,
   * so that it is in nobody's way and part of no deadlock; it comes back for such rows.
   *
   * @param table the wanted table
   * @param column the column
   * @return the draft, which can be done again at any time
   */
  public Draft fill(Table table, Identifier column) {
    Draft draft = Draft.on(table, Operation.FILL_COLUMN, FillBlock.of(table.id().name(), column));
    return draft
        .withEffects(draft.effects().needing(Reference.to(table.id(), column)))
        .withHazard(
            new Hazard(
                HazardKind.BACKFILL,
                Hazard.Severity.NOTICE,
                "column " + table.id() + "." + column,
                "Every row is written again, a batch at a time, while others read and write.",
                "If the run is cut short, plan again: it goes on with the rows that have no value"
                    + " yet."));
  }

  /**
   * Says that the filling is done.
   *
   * @param table the wanted table
   * @param column the column
   * @return the draft that drops the mark
   */
  public Draft unmark(Table table, Identifier column) {
    return Draft.on(
        table,
        Operation.DROP_CONSTRAINT,
        TableSql.alter(table).plus(" DROP CONSTRAINT ?", markOf(table.id(), column).name()));
  }

  private static MemberId markOf(QualifiedId table, Identifier column) {
    return ObjectId.constraint(table, ReservedName.of(PURPOSE, column));
  }
}
