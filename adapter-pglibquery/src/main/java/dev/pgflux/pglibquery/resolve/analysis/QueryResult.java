package dev.pgflux.pglibquery.resolve.analysis;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import java.util.List;

/**
 * A canonical query.
 *
 * @param tree the canonical form
 * @param columns its output columns
 * @param complete false when more columns may exist than are known
 */
public record QueryResult(Node tree, List<RelationColumn> columns, boolean complete) {
  /** Copies the columns. */
  public QueryResult {
    columns = List.copyOf(columns);
  }

  /**
   * The query without the names of its output columns, which nobody sees in a sublink.
   *
   * @return the canonical form
   */
  public Node unnamed() {
    return withoutNames(tree);
  }

  private static Node withoutNames(Node query) {
    Node changed = query;
    if (query.field("targetList").isPresent()) {
      changed =
          changed.with(
              "targetList",
              Trees.list(
                  query.nodes("targetList").stream()
                      .map(target -> target.without("name"))
                      .toList()));
    }
    for (String branch : List.of("larg", "rarg")) {
      if (query.node(branch).isPresent()) {
        changed = changed.with(branch, withoutNames(query.node(branch).get()));
      }
    }
    return changed;
  }
}
