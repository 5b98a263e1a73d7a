package dev.pgflux.domain.object.table;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.Hazard.Severity;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.hazard.LockDuration;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.RuleContext;
import java.util.List;

/** The dangers of changing a column of a table that may hold rows. */
final class ColumnHazards {
  private final Table table;
  private final RuleContext context;

  ColumnHazards(Table table, RuleContext context) {
    this.table = table;
    this.context = context;
  }

  private boolean holdsNothing() {
    return !context.mayHoldRows(table.id());
  }

  private String column(Identifier name) {
    return "column " + table.id() + "." + name;
  }

  Draft ofDropping(Column column, Draft draft) {
    if (column.value() instanceof Value.Generated
        || context.isCreated(table.id())
        || table.foreign().isPresent()) {
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

  Draft ofAdding(Column column, Draft added) {
    Draft draft = goesElsewhere(column) ? added.withHazard(reorder(column)) : added;
    if (holdsNothing()) {
      return draft;
    }
    if (column.notNull().isPresent() && column.value() instanceof Value.None) {
      return draft.withHazard(
          new Hazard(
              HazardKind.CONSTRAINT_SCAN,
              Severity.NOTICE,
              column(column.name()),
              "PostgreSQL refuses a new NOT NULL column without a default when the table has"
                  + " rows.",
              "Give it a default, or add it without NOT NULL and fill it first."));
    }
    return fillsRows(column) ? ofRewriting(column, draft) : draft;
  }

  /** A new column comes last, also where the files have it before one that is there. */
  private boolean goesElsewhere(Column column) {
    List<Column> wanted = table.columns();
    return !context.isCreated(table.id())
        && context.live().find(table.id(), Table.class).stream()
            .anyMatch(live ->
                wanted.stream()
                    .dropWhile(it -> !it.name().equals(column.name()))
                    .anyMatch(it -> live.column(it.name()).isPresent()));
  }

  private Hazard reorder(Column column) {
    return new Hazard(
        HazardKind.COLUMN_REORDER,
        Severity.NOTICE,
        column(column.name()),
        "The column comes last in the table, and the files have it before others.",
        "Put it last in the files too, and name the columns in INSERT, COPY and SELECT.");
  }

  /**
   * Whether each row gets a value of its own. A default that is no more than stable is computed
   * once and kept beside the rows ({@code ATExecAddColumn} in {@code
   * src/backend/commands/tablecmds.c}).
   */
  private boolean fillsRows(Column column) {
    boolean computed =
        switch (column.value()) {
          case Value.None none -> false;
          case Value.Default it -> it.expression().isVolatile();
          case Value.Identity it -> true;
          case Value.Generated it -> it.stored();
        };
    return computed || new DomainChecks(context).any(column.type(), context.desired());
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

  /** A stored generated column gets another expression; a virtual one is in no row. */
  Draft ofSettingExpression(Column column, Draft draft) {
    return column.value() instanceof Value.Generated it && it.stored()
        ? ofRewriting(column, draft)
        : draft;
  }

  Draft ofRetyping(Column before, Column after, Draft draft) {
    boolean virtual = after.value() instanceof Value.Generated it && !it.stored();
    if (holdsNothing() || virtual) {
      return draft;
    }
    TypeChange change = new TypeChange(before.type(), after.type(), context);
    Draft dangerous = change.rewrites() ? ofRewriting(after, draft) : draft;
    if (!change.rewrites() && new RebuiltIndexes(table.id(), context).any(before, after)) {
      dangerous = dangerous.withHazard(rebuild(after));
    }
    if (change.losesNothing()) {
      return change.rewrites()
          ? dangerous.withHazard(conversion(after, Severity.NOTICE))
          : dangerous;
    }
    Hazard conversion = conversion(after, Severity.BLOCKING);
    return dangerous.withHazard(
        change.rewrites() ? conversion : conversion.lasting(LockDuration.SCAN));
  }

  private Hazard rebuild(Column column) {
    return new Hazard(
        HazardKind.INDEX_REBUILD,
        Severity.NOTICE,
        column(column.name()),
        "Indexes over the column are built again while nobody can read the table.",
        "Drop such indexes first, and let the next plan build them concurrently.");
  }

  private Hazard conversion(Column column, Severity severity) {
    return new Hazard(
        HazardKind.COLUMN_TYPE_CHANGE,
        severity,
        column(column.name()),
        severity == Severity.BLOCKING
            ? "A value may not fit the type "
                + column.type()
                + ": it is refused, loses something or becomes another."
            : "Programs get values of the type " + column.type() + " from now on.",
        severity == Severity.BLOCKING ? "Look for such values first, and change them." : "");
  }

  Draft ofScanning(Identifier column, Draft draft) {
    if (holdsNothing()) {
      return draft;
    }
    return draft.withHazard(
        new Hazard(
            HazardKind.CONSTRAINT_SCAN,
            Severity.NOTICE,
            column(column),
            "All rows of table " + table.id() + " are checked for NULL while nobody can read it.",
            "Add and validate a CHECK (… IS NOT NULL) first: PostgreSQL then skips the scan."));
  }
}
