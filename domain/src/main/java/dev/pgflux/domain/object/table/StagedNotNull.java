package dev.pgflux.domain.object.table;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.constraint.StagedConstraint;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnNotNull;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.ReservedName;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * NOT NULL in stages, so that no statement reads all rows while others wait. Since 18 the NOT NULL
 * constraint itself can be NOT VALID; before, PostgreSQL believes a validated CHECK that says the
 * same ({@code NotNullImpliedByRelConstraints} in {@code src/backend/commands/tablecmds.c}), which
 * goes afterwards.
 */
public final class StagedNotNull {
  private static final String PURPOSE = "not_null";
  private static final int NOT_NULL_NOT_VALID = 18;

  private final RuleContext context;
  private final List<Change> changes;
  private final boolean keysConcurrently;

  /**
   * Makes the stages for a plan.
   *
   * @param context both snapshots
   * @param changes all changes of the plan
   * @param keysConcurrently whether a new key comes at the end where nothing else needs it
   */
  public StagedNotNull(RuleContext context, List<Change> changes, boolean keysConcurrently) {
    this.keysConcurrently = keysConcurrently;
    this.context = context;
    this.changes = List.copyOf(changes);
  }

  /**
   * The stages.
   *
   * @param now what is done with the other changes
   * @param later what follows, each in a transaction of its own
   */
  public record Stages(List<Draft> now, List<Draft> later) {
    /** Copies the lists. */
    public Stages {
      now = List.copyOf(now);
      later = List.copyOf(later);
    }
  }

  /**
   * Whether NOT NULL is set in stages: on a large table, where nothing else in the plan waits for
   * it.
   *
   * @param table the wanted table
   * @param change the difference
   * @param rows more rows than this are many; 0 for never
   * @return true if so
   */
  public boolean canBe(Table table, SetColumnNotNull change, long rows) {
    boolean becomes =
        change.before().isEmpty() && change.after().filter(NotNull::validated).isPresent();
    return becomes
        && rows > 0
        && (context.factsOf(table.id()).rows() > rows
            || helperOf(table, change.column()).isPresent())
        && table.foreign().isEmpty()
        && table.hierarchy() instanceof Table.Hierarchy.Root
        && !table.isPartitioned()
        && !new Lineage(context).hasChildren(table.id())
        && !isNeededAtOnce(table, change.column());
  }

  /** By an identity, a replica identity, or a primary key that is new. */
  private boolean isNeededAtOnce(Table table, Identifier column) {
    boolean identity =
        table.column(column).filter(it -> it.value() instanceof Value.Identity).isPresent();
    boolean key =
        !(keysConcurrently && !isReferenced(table))
            && changes.stream()
                .anyMatch(it ->
                    it instanceof Change.Create(Constraint constraint, Optional<String> again)
                        && constraint.owner().equals(table.id())
                        && constraint.definition() instanceof ConstraintDefinition.Key made
                        && made.primary()
                        && made.columns().contains(column));
    return identity || key || table.replicaIdentity() instanceof Table.ReplicaIdentity.UsingIndex;
  }

  private boolean isReferenced(Table table) {
    return changes.stream()
        .anyMatch(it ->
            it instanceof Change.Create(Constraint constraint, Optional<String> again)
                && constraint.definition() instanceof ConstraintDefinition.ForeignKey made
                && made.referenced().equals(table.id()));
  }

  /**
   * The helper that a run left which was cut short; its drop is among the stages.
   *
   * @param table the wanted table
   * @param column its column
   * @return the live constraint
   */
  public Optional<Constraint> helperOf(Table table, Identifier column) {
    MemberId id = helperId(table, column);
    return context
        .live()
        .find(id, Constraint.class)
        .filter(it -> it.definition() instanceof ConstraintDefinition.Check)
        .filter(it -> context.desired().find(id).isEmpty());
  }

  /**
   * Takes it apart.
   *
   * @param table the wanted table
   * @param change the difference
   * @return what is done when
   */
  public Stages stages(Table table, SetColumnNotNull change) {
    NotNull wanted = change.after().orElseThrow();
    Optional<Constraint> left = helperOf(table, change.column());
    Optional<Identifier> ownName = ownName(table, change.column(), wanted);
    return left.isEmpty() && ownName.isPresent()
        ? byItself(table, change.column(), wanted, ownName.get())
        : byCheck(table, change, left);
  }

  /** The constraint's name where it can be NOT VALID itself and the name is certain. */
  private Optional<Identifier> ownName(Table table, Identifier column, NotNull wanted) {
    if (!context.version().isAtLeast(NOT_NULL_NOT_VALID)) {
      return Optional.empty();
    }
    Identifier name = wanted.nameOn(table.id(), column);
    boolean taken =
        context.live().find(ObjectId.constraint(table.id(), name)).isPresent()
            || context.desired().find(ObjectId.constraint(table.id(), name)).isPresent();
    return taken ? Optional.empty() : Optional.of(name);
  }

  private Stages byItself(Table table, Identifier column, NotNull wanted, Identifier name) {
    Sql inherit = wanted.noInherit() ? Sql.of(" NO INHERIT NOT VALID") : Sql.of(" NOT VALID");
    Sql add =
        TableSql.alter(table).plus(" ADD CONSTRAINT ? NOT NULL ?", name, column).plus(inherit);
    return new Stages(
        List.of(
            needing(table, column, Operation.SET_NOT_NULL, add).withHazard(staged(table, column))),
        List.of(validate(table, name)));
  }

  private Stages byCheck(Table table, SetColumnNotNull change, Optional<Constraint> left) {
    Identifier column = change.column();
    Identifier helper = helperId(table, column).name();
    List<Draft> now = new ArrayList<>();
    List<Draft> later = new ArrayList<>();
    if (left.isEmpty()) {
      Sql add =
          TableSql.alter(table)
              .plus(" ADD CONSTRAINT ? CHECK (? IS NOT NULL) NOT VALID", helper, column);
      now.add(needing(table, column, Operation.ADD_CHECK, add).withHazard(staged(table, column)));
    }
    if (left.filter(Constraint::validated).isEmpty()) {
      later.add(validate(table, helper));
    }
    later.addAll(new NotNullDrafts(table, context).withoutScan(change));
    later.add(
        Draft.on(
            table,
            Operation.DROP_CONSTRAINT,
            TableSql.alter(table).plus(" DROP CONSTRAINT ?", helper)));
    return new Stages(now, later);
  }

  private static Draft needing(Table table, Identifier column, Operation operation, Sql sql) {
    Draft draft = Draft.on(table, operation, sql);
    return draft.withEffects(draft.effects().needing(Reference.to(table.id(), column)));
  }

  private static Draft validate(Table table, Identifier constraint) {
    Draft draft =
        Draft.on(
            table,
            Operation.VALIDATE_CONSTRAINT,
            TableSql.alter(table).plus(" VALIDATE CONSTRAINT ?", constraint));
    return StagedConstraint.withScan(draft, table);
  }

  private static Hazard staged(Table table, Identifier column) {
    return new Hazard(
        HazardKind.STAGED_SET_NOT_NULL,
        Hazard.Severity.NOTICE,
        "column " + table.id() + "." + column,
        "NOT NULL is set in several transactions, so that nobody waits while the rows are read.",
        "If the run is cut short, plan again: it goes on from where it was.");
  }

  private static MemberId helperId(Table table, Identifier column) {
    return ObjectId.constraint(table.id(), ReservedName.of(PURPOSE, column));
  }
}
