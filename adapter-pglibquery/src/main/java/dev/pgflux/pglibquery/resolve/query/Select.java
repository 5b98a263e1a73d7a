package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.QueryResult;
import dev.pgflux.pglibquery.resolve.analysis.RangeEntry;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.rule.WindowDefinitions;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plain SELECT ({@code transformSelectStmt} in {@code src/backend/parser/analyze.c}). */
final class Select {
  private final Node query;
  private final Level level;
  private final Expressions expressions;
  private final Map<String, SqlTree> fields = new LinkedHashMap<>();

  Select(Node query, Level around, Expressions expressions) {
    this.query = query;
    this.level = around.child();
    this.expressions = expressions;
  }

  QueryResult analyze(boolean resolveLiterals) {
    List<Node> written = query.nodes("fromClause");
    // Names are taken first: CTEs, too, may not repeat one.
    FromClause clause = new FromClause(written, level, expressions);
    new CommonTables(level, expressions)
        .declare(query)
        .ifPresent(with -> fields.put("withClause", with));
    List<FromItem> from = clause.analyze(written);
    List<RangeEntry> entries = from.stream().flatMap(item -> item.entries().stream()).toList();
    level.show(entries);
    TargetList targets = new TargetList(query.nodes("targetList"), from, level, expressions);
    if (resolveLiterals) {
      targets.resolveLiterals();
    }
    OutputReferences outputs = new OutputReferences(targets.targets(), level, expressions);
    distinct(outputs);
    fields.put("targetList", Trees.list(targets.targets().stream().map(Target::tree).toList()));
    if (!from.isEmpty()) {
      fields.put("fromClause", Trees.list(from.stream().map(FromItem::tree).toList()));
    }
    condition("whereClause");
    group(outputs);
    condition("havingClause");
    referToGroupedKeys(targets, entries);
    if (!query.list("windowClause").isEmpty()) {
      fields.put(
          "windowClause",
          Trees.list(
              query.nodes("windowClause").stream()
                  .map(window -> WindowDefinitions.canonical(window, level, expressions))
                  .toList()));
    }
    new Ending(query, targets.targets(), entries, level, expressions).addTo(fields);
    return new QueryResult(Node.of("SelectStmt", fields), targets.columns(), targets.complete());
  }

  private void referToGroupedKeys(TargetList targets, List<RangeEntry> entries) {
    if (fields.get("groupClause") instanceof SqlTree.Sequence(List<SqlTree> groups)) {
      List<SqlTree> outputs = new ArrayList<>();
      targets.targets().forEach(target -> outputs.add(target.value().tree()));
      SqlTree having = fields.get("havingClause");
      if (having != null) {
        outputs.add(having);
      }
      new GroupedKeys(expressions.analysis(), groups).refer(entries, outputs);
    }
  }

  private void condition(String name) {
    query
        .node(name)
        .ifPresent(condition ->
            fields.put(name, expressions.analyzeAs(condition, level, Types.BOOL).tree()));
  }

  private void distinct(OutputReferences outputs) {
    List<Node> distinct = query.nodes("distinctClause");
    if (distinct.isEmpty()) {
      return;
    }
    boolean plain = distinct.size() == 1 && distinct.getFirst().fields().isEmpty();
    fields.put(
        "distinctClause",
        plain
            ? Trees.yes()
            : Trees.list(distinct.stream().map(key -> outputs.orderKey(key).tree()).toList()));
  }

  private void group(OutputReferences outputs) {
    List<Node> keys = query.nodes("groupClause");
    if (keys.isEmpty()) {
      return;
    }
    List<SqlTree> canonical = new ArrayList<>();
    keys.forEach(key -> addGroup(canonical, key, outputs, true));
    fields.put("groupClause", Trees.list(canonical));
    if (query.flag("groupDistinct")) {
      fields.put("groupDistinct", Trees.yes());
    }
  }

  /** {@code GROUP BY (a, b)} is {@code GROUP BY a, b}; inside a grouping set a row stays one. */
  private static void addGroup(
      List<SqlTree> canonical, Node key, OutputReferences outputs, boolean outermost) {
    boolean implicitRow =
        key.is("RowExpr") && key.symbol("row_format").equals("COERCE_IMPLICIT_CAST");
    if (implicitRow && outermost) {
      key.nodes("args").forEach(part -> addGroup(canonical, part, outputs, true));
    } else if (implicitRow) {
      List<SqlTree> parts = new ArrayList<>();
      key.nodes("args").forEach(part -> addGroup(parts, part, outputs, false));
      canonical.add(Trees.node("GroupingSet", "row", Trees.list(parts)));
    } else if (key.is("GroupingSet")) {
      List<SqlTree> content = new ArrayList<>();
      key.nodes("content").forEach(part -> addGroup(content, part, outputs, false));
      canonical.add(
          Trees.node(
              "GroupingSet",
              "kind",
              key.field("kind").orElse(Trees.text("")),
              "content",
              Trees.list(content)));
    } else {
      canonical.add(outputs.groupKey(key).tree());
    }
  }
}
