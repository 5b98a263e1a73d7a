package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OVER (…) and WINDOW w AS (…). */
public final class WindowDefinitions {
  private WindowDefinitions() {}

  /**
   * A window's canonical form.
   *
   * @param window a WindowDef
   * @param level what names may mean
   * @param expressions looks at its keys
   * @return the canonical form
   */
  public static Node canonical(Node window, Level level, Expressions expressions) {
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    for (String name : List.of("name", "refname", "frameOptions")) {
      window.field(name).ifPresent(value -> fields.put(name, value));
    }
    fields.put(
        "partition",
        Trees.list(
            window.nodes("partitionClause").stream()
                .map(key -> expressions.analyzeResolved(key, level).tree())
                .toList()));
    fields.put(
        "order",
        Trees.list(
            window.nodes("orderClause").stream()
                .map(sort ->
                    SortKeys.key(
                        sort,
                        expressions.analyzeResolved(sort.node("node").orElseThrow(), level).tree()))
                .toList()));
    for (String offset : List.of("startOffset", "endOffset")) {
      window
          .node(offset)
          .ifPresent(value -> fields.put(offset, expressions.analyzeResolved(value, level).tree()));
    }
    return Node.of("WindowDef", fields);
  }
}
