package dev.pgflux.domain.object.table;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.Hazard.Severity;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.table.Table.ReplicaIdentity;
import dev.pgflux.domain.object.table.Table.RowSecurity;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.RuleContext;

/** The dangers of changing what a table is as a whole. */
final class TableHazards {
  private final Table table;
  private final RuleContext context;

  TableHazards(Table table, RuleContext context) {
    this.table = table;
    this.context = context;
  }

  private Hazard notice(HazardKind kind, String reason, String advice) {
    return new Hazard(kind, Severity.NOTICE, "table " + table.id(), reason, advice);
  }

  private boolean holdsRows() {
    return table.foreign().isEmpty() && context.mayHoldRows(table.id());
  }

  Draft ofAttaching(Draft draft) {
    return holdsRows()
        ? draft.withHazard(
            notice(
                HazardKind.CONSTRAINT_SCAN,
                "All rows are checked against the partition's bounds while nobody can use it.",
                "Add a CHECK that says what the bounds say, and validate it, first: PostgreSQL then"
                    + " skips the scan."))
        : draft;
  }

  /** A row of the default partition that belongs into the new one would have to be moved. */
  Draft ofNewPartition(QualifiedId parent, Draft draft) {
    return DefaultPartition.of(parent, context.live())
        .filter(it -> it.foreign().isEmpty() && context.mayHoldRows(it.id()))
        .filter(it -> !context.isDropped(it.id()))
        .map(it ->
            draft.withHazard(
                new Hazard(
                    HazardKind.CONSTRAINT_SCAN,
                    Severity.NOTICE,
                    "table " + it.id(),
                    "All rows of the default partition are checked while nobody can use it; one"
                        + " that belongs into the new partition stops it.",
                    "Move such rows first, and add and validate a CHECK on the default partition"
                        + " that excludes them: PostgreSQL then skips the scan.")))
        .orElse(draft);
  }

  Draft ofEnabling(RowSecurity after, Draft draft) {
    if (context.isCreated(table.id())) {
      return draft;
    }
    if (!after.enabled()) {
      return draft.withHazard(
          notice(
              HazardKind.RLS_GAP,
              "Whoever may read the table sees every row from now on.",
              "Make sure that no policy hides rows from people who may read the table."));
    }
    boolean guarded =
        context.desired().all(Policy.class).anyMatch(it -> it.id().owner().equals(table.id()));
    return guarded
        ? draft
        : draft.withHazard(
            notice(
                HazardKind.RLS_GAP,
                "There is no policy, so nobody but the owner sees a row from now on.",
                "Declare the policies along with it."));
  }

  Draft ofForcing(RowSecurity after, Draft draft) {
    return after.forced() || context.isCreated(table.id())
        ? draft
        : draft.withHazard(
            notice(
                HazardKind.RLS_GAP,
                "The owner of the table sees every row from now on.",
                "Make sure that nobody works as the owner who should not see them."));
  }

  Draft ofBecomingUnlogged(Draft draft) {
    return draft.withHazard(
        notice(
            HazardKind.NOT_REPLICA_SAFE,
            "Replicas have none of an unlogged table's rows, and a crash empties it.",
            "Keep rows that may be lost in a table of their own."));
  }

  /** By what there is, or may be by a publication that the plan makes. */
  private boolean isPublished() {
    return context.factsOf(table.id()).published()
        || context.created().stream().anyMatch(it -> it.objectClass() == ObjectClass.PUBLICATION);
  }

  Draft ofIdentifying(ReplicaIdentity after, Draft draft) {
    if (context.isCreated(table.id()) || !isPublished()) {
      return draft;
    }
    return switch (after) {
      case ReplicaIdentity.PrimaryKey it -> draft;
      case ReplicaIdentity.UsingIndex it -> draft;
      case ReplicaIdentity.Nothing it ->
          draft.withHazard(
              notice(
                  HazardKind.NOT_REPLICA_SAFE,
                  "Subscribers get no UPDATE and no DELETE, which a publication of them makes fail.",
                  "Name a unique index without NULL: REPLICA IDENTITY USING INDEX."));
      case ReplicaIdentity.Full it ->
          draft.withHazard(
              notice(
                  HazardKind.NOT_REPLICA_SAFE,
                  "Each UPDATE and DELETE writes the whole old row to the WAL, and subscribers look"
                      + " for it without a key.",
                  "Name a unique index without NULL: REPLICA IDENTITY USING INDEX."));
    };
  }
}
