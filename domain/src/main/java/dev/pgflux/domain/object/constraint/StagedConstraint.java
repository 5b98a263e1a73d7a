package dev.pgflux.domain.object.constraint;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.RuleContext;

/**
 * A check or a foreign key in two stages: from the first on it holds for what is written, and in
 * the second the rows that were there are read, under a lock that lets others read and write.
 */
public final class StagedConstraint {
  /** Since when foreign keys of partitioned tables can be NOT VALID. */
  private static final int PARTITIONED_FOREIGN_KEYS = 18;

  private StagedConstraint() {}

  /**
   * Whether a new constraint would read rows that are there, and can be added without.
   *
   * @param constraint the wanted constraint
   * @param context what it is added to
   * @return true if so
   */
  public static boolean canBe(Constraint constraint, RuleContext context) {
    boolean kind =
        switch (constraint.definition()) {
          case ConstraintDefinition.Check check -> true;
          case ConstraintDefinition.ForeignKey key ->
              context.version().isAtLeast(PARTITIONED_FOREIGN_KEYS)
                  || !isPartitioned(constraint, context);
          case ConstraintDefinition.Key key -> false;
          case ConstraintDefinition.Exclusion exclusion -> false;
        };
    return kind
        && constraint.validated()
        && constraint.enforced()
        && constraint.owner().objectClass() == ObjectClass.RELATION
        // Only what is valid becomes a part of what is above.
        && constraint.attachedTo().isEmpty()
        && !new ParentChecks(context).isForNewParent(constraint)
        && context.mayHoldRows(constraint.owner())
        && !isForeign(constraint, context);
  }

  private static boolean isPartitioned(Constraint constraint, RuleContext context) {
    return context
        .desired()
        .find(constraint.owner(), Table.class)
        .filter(Table::isPartitioned)
        .isPresent();
  }

  private static boolean isForeign(Constraint constraint, RuleContext context) {
    return context
        .desired()
        .find(constraint.owner(), Table.class)
        .filter(table -> table.foreign().isPresent())
        .isPresent();
  }

  /**
   * The first stage.
   *
   * @param constraint the wanted constraint
   * @param whole the draft that would add it in one stage
   * @return the draft that adds it NOT VALID
   */
  public static Draft add(Constraint constraint, Draft whole) {
    Sql clause = ConstraintSql.clause(constraint.withValidated(false));
    return Draft.of(
            constraint,
            whole.operation(),
            Sql.of("ALTER TABLE ? ADD ?", constraint.owner().name(), clause))
        .withEffects(whole.effects());
  }

  /**
   * The second stage, in a transaction of its own.
   *
   * @param constraint the wanted constraint
   * @return the draft that validates it
   */
  public static Draft validate(Constraint constraint) {
    Draft draft =
        Draft.on(
            constraint,
            Operation.VALIDATE_CONSTRAINT,
            Sql.of(
                "ALTER TABLE ? VALIDATE CONSTRAINT ?",
                constraint.owner().name(),
                constraint.id().name()));
    return withScan(draft, constraint);
  }

  /**
   * A draft that validates, with the danger of it.
   *
   * @param draft the draft
   * @param object what it is about
   * @return the draft with its hazard
   */
  public static Draft withScan(Draft draft, SchemaObject object) {
    return draft.withHazard(
        Hazard.notice(
            HazardKind.VALIDATE_CONSTRAINT_SCAN,
            object,
            "All rows are read, while others read and write; a row that does not fit stops it.",
            "Look for such rows first. What was done before stays, and the next plan goes on from there."));
  }
}
