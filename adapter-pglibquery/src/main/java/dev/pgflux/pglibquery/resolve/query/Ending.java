package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.RangeEntry;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.rule.SortKeys;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** ORDER BY, LIMIT, OFFSET and locking. */
final class Ending {
  private final Node query;
  private final OutputReferences outputs;
  private final List<RangeEntry> entries;
  private final Level level;
  private final Expressions expressions;

  Ending(
      Node query,
      List<Target> targets,
      List<RangeEntry> entries,
      Level level,
      Expressions expressions) {
    this.query = query;
    this.outputs = new OutputReferences(targets, level, expressions);
    this.entries = entries;
    this.level = level;
    this.expressions = expressions;
  }

  void addTo(Map<String, SqlTree> fields) {
    List<Node> sorts = query.nodes("sortClause");
    if (!sorts.isEmpty()) {
      fields.put(
          "sortClause",
          Trees.list(
              sorts.stream()
                  .map(sort ->
                      SortKeys.key(sort, outputs.orderKey(sort.node("node").orElseThrow()).tree()))
                  .toList()));
    }
    for (String limit : List.of("limitOffset", "limitCount")) {
      query
          .node(limit)
          .ifPresent(
              value -> addLimit(fields, limit, expressions.analyzeAs(value, level, Types.INT8)));
    }
    if (query.symbol("limitOption").equals("LIMIT_OPTION_WITH_TIES")) {
      fields.put("withTies", Trees.yes());
    }
    if (!query.list("lockingClause").isEmpty()) {
      fields.put(
          "lockingClause",
          Trees.list(query.nodes("lockingClause").stream().map(this::lock).toList()));
    }
  }

  /** LIMIT ALL is no limit. */
  private static void addLimit(Map<String, SqlTree> fields, String name, Typed value) {
    if (!value.tree().flag("isnull")) {
      fields.put(name, value.tree());
    }
  }

  /** FOR UPDATE without OF locks, and is printed with, every relation. */
  private Node lock(Node clause) {
    List<String> named =
        clause.nodes("lockedRels").stream().map(relation -> relation.text("relname")).toList();
    List<SqlTree> locked = new ArrayList<>();
    for (String name :
        new TreeSet<>(
            entries.stream()
                .filter(entry -> named.isEmpty() || named.contains(entry.alias()))
                .map(RangeEntry::canonicalAlias)
                .toList())) {
      locked.add(Trees.text(name));
    }
    return clause.with("lockedRels", Trees.list(locked));
  }
}
