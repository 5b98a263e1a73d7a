package dev.pgflux.domain.object.table;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.Hazard.Severity;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.RuleContext;

/** The dangers of changing a column of a table that may hold rows. */
final class ColumnHazards {
  private final Table table;
  private final RuleContext context;

  ColumnHazards(Table table, RuleContext context) {
    this.table = table;
    this.context = context;
  }

  private boolean holdsNothing() {
    return context.isCreated(table.id()) || context.factsOf(table.id()).isEmpty();
  }

  private String column(Identifier name) {
    return "column " + table.id() + "." + name;
  }

  Draft ofDropping(Column column, Draft draft) {
    if (column.value() instanceof Value.Generated || context.isCreated(table.id())) {
      return draft;
    }
    return draft.withHazard(
        new Hazard(
            HazardKind.DATA_LOSS,
            Severity.BLOCKING,
            column(column.name()),
            "Every value of the column is lost.",
            "Rename it with a hint (-- @renamed from="
                + column.name()
                + ") if it only changes its"
                + " name, or copy the values first."));
  }

  Draft ofAdding(Column column, Draft draft) {
    if (holdsNothing()) {
      return draft;
    }
    if (column.notNull().isPresent() && column.value() instanceof Value.None) {
      return draft.withHazard(
          new Hazard(
              HazardKind.TABLE_LOCK,
              Severity.NOTICE,
              column(column.name()),
              "PostgreSQL refuses a new NOT NULL column without a default when the table has rows.",
              "Give it a default, or add it without NOT NULL and fill it first."));
    }
    boolean rewrites =
        column.value() instanceof Value.Identity
            || (column.value() instanceof Value.Generated generated && generated.stored());
    return rewrites ? ofRewriting(column, draft) : draft;
  }

  Draft ofRewriting(Column column, Draft draft) {
    if (holdsNothing()) {
      return draft;
    }
    return draft.withHazard(
        new Hazard(
            HazardKind.TABLE_REWRITE,
            Severity.BLOCKING,
            column(column.name()),
            "Every row of table " + table.id() + " is written again while nobody can read it.",
            "Add a column beside it, fill it in batches, and swap the two."));
  }

  Draft ofRetyping(Column before, Column after, Draft draft) {
    if (holdsNothing() || !new TypeChange(before.type(), after.type(), context).rewrites()) {
      return draft;
    }
    return ofRewriting(after, draft);
  }

  Draft ofScanning(Identifier column, Draft draft) {
    if (holdsNothing()) {
      return draft;
    }
    return draft.withHazard(
        new Hazard(
            HazardKind.TABLE_LOCK,
            Severity.NOTICE,
            column(column),
            "All rows of table " + table.id() + " are checked for NULL while nobody can read it.",
            "Add and validate a CHECK (… IS NOT NULL) first: PostgreSQL then skips the scan."));
  }
}
