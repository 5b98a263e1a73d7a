package dev.pgflux.domain.object.view;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.Populate;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetAccessMethod;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetClusteredIndex;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetColumnComment;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetColumnPrivileges;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetColumnStatistics;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetParameters;
import dev.pgflux.domain.object.view.MaterializedViewAlteration.SetTablespace;
import dev.pgflux.domain.rules.MetaRules;
import java.util.ArrayList;
import java.util.List;

/** How two materialized views of one query differ. */
final class MaterializedViewComparison {
  private MaterializedViewComparison() {}

  /**
   * The differences. A view that was filled since it was made WITH NO DATA does not differ: its
   * rows are data, not schema.
   */
  static List<MaterializedViewAlteration> differences(
      MaterializedView live, MaterializedView desired) {
    List<MaterializedViewAlteration> differences = new ArrayList<>();
    Table.Storage before = live.storage();
    Table.Storage after = desired.storage();
    if (!before.accessMethod().equals(after.accessMethod())) {
      differences.add(new SetAccessMethod(before.accessMethod(), after.accessMethod()));
    }
    if (!before.tablespace().equals(after.tablespace())) {
      differences.add(new SetTablespace(before.tablespace(), after.tablespace()));
    }
    if (!before.parameters().equals(after.parameters())) {
      differences.add(new SetParameters(before.parameters(), after.parameters()));
    }
    if (!live.populated() && desired.populated()) {
      differences.add(new Populate());
    }
    if (!live.clusteredIndex().equals(desired.clusteredIndex())) {
      differences.add(new SetClusteredIndex(live.clusteredIndex(), desired.clusteredIndex()));
    }
    for (ViewColumn column : desired.columns()) {
      differences.addAll(ofColumn(live, desired, column));
    }
    return differences;
  }

  private static List<MaterializedViewAlteration> ofColumn(
      MaterializedView live, MaterializedView desired, ViewColumn after) {
    Identifier name = after.name();
    ViewColumn before =
        OutputColumns.find(live.columns(), name).orElseGet(() -> ViewColumn.of(name));
    List<MaterializedViewAlteration> differences = new ArrayList<>();
    if (!before.statisticsTarget().equals(after.statisticsTarget())) {
      differences.add(
          new SetColumnStatistics(name, before.statisticsTarget(), after.statisticsTarget()));
    }
    if (!before.comment().equals(after.comment())) {
      differences.add(new SetColumnComment(name, before.comment(), after.comment()));
    }
    AccessControl granted = before.privileges().orElse(AccessControl.EMPTY);
    if (after.privileges().isPresent()
        && MetaRules.differ(live, desired, granted, after.privileges().get())) {
      differences.add(new SetColumnPrivileges(name, granted, after.privileges().get()));
    }
    return differences;
  }
}
