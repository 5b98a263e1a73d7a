package dev.pgflux.domain.plan;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.object.table.TableAlteration;
import java.util.List;

/** Live tables that a plan attaches as partitions. */
final class AttachedTables {
  private AttachedTables() {}

  /** Whether a change makes a live table a partition. */
  static boolean isAttachment(Change change) {
    return change instanceof Change.Alter alter
        && alter.after() instanceof Table
        && alter.alteration() instanceof TableAlteration.SetHierarchy set
        && set.after() instanceof Hierarchy.Partition;
  }

  /**
   * Those that can be prepared before anything else is done: tables with rows of their own, under
   * the names and with the columns that they shall have.
   */
  static List<Table> prepared(Difference difference) {
    boolean renames =
        difference.changes().stream()
            .anyMatch(it -> it instanceof Change.Rename || it instanceof Change.RenameColumn);
    if (renames) {
      return List.of();
    }
    return difference.changes().stream()
        .filter(AttachedTables::isAttachment)
        .map(it -> (Table) ((Change.Alter) it).after())
        .filter(table -> isByItself(table, difference))
        .toList();
  }

  private static boolean isByItself(Table table, Difference difference) {
    return !table.isPartitioned()
        && table.foreign().isEmpty()
        && difference.context().mayHoldRows(table.id())
        && difference
            .context()
            .desired()
            .all(Table.class)
            .noneMatch(it -> it.parents().contains(table.id()))
        && difference.changes().stream().noneMatch(change -> changesColumns(change, table.id()));
  }

  private static boolean changesColumns(Change change, QualifiedId table) {
    return change instanceof Change.Alter alter
        && alter.object().equals(table)
        && changesColumns(alter.alteration());
  }

  private static boolean changesColumns(Alteration alteration) {
    return alteration instanceof TableAlteration.AddColumn
        || alteration instanceof TableAlteration.DropColumn
        || alteration instanceof TableAlteration.RetypeColumn;
  }
}
