package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.Analysis;
import dev.pgflux.pglibquery.resolve.analysis.RangeColumn;
import dev.pgflux.pglibquery.resolve.analysis.RangeEntry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A query that groups by a primary key may use the table's other columns, and then needs the key
 * ({@code check_functional_grouping} in {@code src/backend/catalog/pg_constraint.c}).
 */
final class GroupedKeys {
  private final Analysis analysis;
  private final Collection<SqlTree> groups;

  GroupedKeys(Analysis analysis, Collection<SqlTree> groups) {
    this.analysis = analysis;
    this.groups = groups;
  }

  void refer(List<RangeEntry> entries, List<SqlTree> outputs) {
    for (RangeEntry entry : entries) {
      table(entry)
          .flatMap(table -> analysis.catalog().primaryKey(table))
          .filter(key -> groupsBy(key, entry))
          .filter(key -> outputs.stream().anyMatch(output -> usesOthers(output, entry)))
          .ifPresent(key -> analysis.refer(key.id()));
    }
  }

  private static Optional<ObjectId> table(RangeEntry entry) {
    return entry.columns().stream()
        .flatMap(column -> column.origins().stream())
        .map(origin -> origin.object())
        .findFirst();
  }

  private boolean groupsBy(Constraint key, RangeEntry entry) {
    return key.definition() instanceof ConstraintDefinition.Key definition
        && definition.columns().stream().allMatch(column -> isGroup(column, entry));
  }

  private boolean isGroup(Identifier column, RangeEntry entry) {
    return entry
        .column(column.value())
        .map(RangeColumn::value)
        .map(value -> groups.contains(value.tree()))
        .orElse(false);
  }

  /** Whether a column is used outside of aggregates that is not grouped by. */
  private boolean usesOthers(SqlTree tree, RangeEntry entry) {
    if (groups.contains(tree)) {
      return false;
    }
    return switch (tree) {
      case Node node when node.is("Var") -> node.text("rel").equals(entry.canonicalAlias());
      case Node node when node.flag("aggregate") && node.node("over").isEmpty() -> false;
      case Node node -> node.fields().values().stream().anyMatch(child -> usesOthers(child, entry));
      case SqlTree.Sequence sequence ->
          sequence.elements().stream().anyMatch(child -> usesOthers(child, entry));
      case SqlTree.Text _, SqlTree.Number _, SqlTree.Real _, SqlTree.Flag _, SqlTree.Symbol _ ->
          false;
    };
  }
}
