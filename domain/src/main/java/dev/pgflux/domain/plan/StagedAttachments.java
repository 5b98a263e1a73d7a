package dev.pgflux.domain.plan;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.constraint.StagedConstraint;
import dev.pgflux.domain.object.table.BoundCheck;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.rules.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * ATTACH PARTITION of a large table in stages: a check that says what the bounds say is validated
 * before anything else is done, so that PostgreSQL believes it and reads no row under the lock that
 * nobody can read through (<a href="https://www.postgresql.org/docs/18/sql-altertable.html">ALTER
 * TABLE</a>, ATTACH PARTITION).
 */
final class StagedAttachments {
  private static final String PURPOSE = "bound_";

  private final RuleContext context;

  /** The checks by the tables that are attached. */
  private final Map<ObjectId, Identified> checks = new TreeMap<>();

  private record Identified(Table table, MemberId id, BoundCheck check) {}

  StagedAttachments(Staging staging, Difference difference) {
    this.context = difference.context();
    if (staging.constraintsNotValid() && staging.notNullRows() > 0) {
      AttachedTables.prepared(difference).forEach(table -> collect(table, staging.notNullRows()));
    }
  }

  private void collect(Table table, long rows) {
    BoundCheck.of(table, context.desired())
        .map(check -> new Identified(table, idOf(table, check), check))
        .filter(it -> live(it).isPresent() || context.factsOf(table.id()).rows() > rows)
        .ifPresent(it -> checks.put(table.id(), it));
  }

  private static MemberId idOf(Table table, BoundCheck check) {
    return ObjectId.constraint(
        table.id(), ReservedName.of(PURPOSE + check.digest(), table.id().name().name()));
  }

  private Optional<Constraint> live(Identified check) {
    return context.live().find(check.id(), Constraint.class);
  }

  /** Helpers of a run that was cut short, which go once they have served. */
  Set<ObjectId> helpers() {
    Set<ObjectId> found = new HashSet<>();
    checks.values().stream().filter(it -> live(it).isPresent()).forEach(it -> found.add(it.id()));
    return found;
  }

  /** What is done before all else; each group begins a transaction of its own. */
  List<List<Draft>> earlier() {
    List<List<Draft>> groups = new ArrayList<>();
    for (Identified check : checks.values()) {
      if (live(check).isEmpty()) {
        groups.add(List.of(add(check)));
      }
      if (live(check).filter(Constraint::validated).isEmpty()) {
        groups.add(List.of(validate(check)));
      }
    }
    return groups;
  }

  private static Draft add(Identified check) {
    return Draft.on(
        check.table(),
        Operation.ADD_CHECK,
        Sql.of(
            "ALTER TABLE ? ADD CONSTRAINT ? CHECK (?) NOT VALID",
            check.table().id().name(),
            check.id().name(),
            check.check().condition()));
  }

  private static Draft validate(Identified check) {
    return StagedConstraint.withScan(
        Draft.on(
            check.table(),
            Operation.VALIDATE_CONSTRAINT,
            Sql.of(
                "ALTER TABLE ? VALIDATE CONSTRAINT ?",
                check.table().id().name(),
                check.id().name())),
        check.table());
  }

  /** The drafts of a table that is attached, with the check's end. */
  List<Draft> attach(Change.Alter change, List<Draft> drafts) {
    Identified check = checks.get(change.object());
    if (check == null || !AttachedTables.isAttachment(change)) {
      return drafts;
    }
    List<Draft> staged = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.operation() == Operation.ATTACH_PARTITION) {
        boolean reads = getsForeignKeys(check.table());
        staged.add(
            reads
                ? draft
                : draft.withoutHazard(HazardKind.CONSTRAINT_SCAN, "table " + check.table().id()));
        staged.add(drop(check));
      } else {
        staged.add(draft);
      }
    }
    return staged;
  }

  /** PostgreSQL validates the foreign keys that it gives the partition. */
  private boolean getsForeignKeys(Table table) {
    Optional<QualifiedId> above = table.parentOfPartition();
    while (above.isPresent()) {
      if (context.desired().constraintsOf(above.get()).stream()
          .filter(it -> it.definition() instanceof ForeignKey)
          .anyMatch(it -> context.wantedParts().on(table.id(), it.id()).isEmpty())) {
        return true;
      }
      above = context.desired().parentOfPartition(above.get());
    }
    return false;
  }

  private static Draft drop(Identified check) {
    return Draft.on(
        check.table(),
        Operation.DROP_CONSTRAINT,
        Sql.of("ALTER TABLE ? DROP CONSTRAINT ?", check.table().id().name(), check.id().name()));
  }
}
