package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Level.CommonTable;
import dev.pgflux.pglibquery.resolve.analysis.QueryResult;
import dev.pgflux.pglibquery.resolve.analysis.RangeColumn;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** WITH ({@code src/backend/parser/parse_cte.c}). */
final class CommonTables {
  private final Level level;
  private final Expressions expressions;

  CommonTables(Level level, Expressions expressions) {
    this.level = level;
    this.expressions = expressions;
  }

  /** Makes the CTEs of a statement known to the level; the canonical WITH, if there is one. */
  Optional<Node> declare(Node statement) {
    return statement.node("withClause").map(this::declareAll);
  }

  private Node declareAll(Node with) {
    boolean recursive = with.flag("recursive");
    List<SqlTree> canonical = new ArrayList<>();
    for (Node table : with.nodes("ctes")) {
      canonical.add(declareOne(table, recursive));
    }
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    if (recursive) {
      fields.put("recursive", Trees.yes());
    }
    fields.put("ctes", Trees.list(canonical));
    return Node.of("WithClause", fields);
  }

  private Node declareOne(Node table, boolean recursive) {
    Node query = table.node("ctequery").orElseThrow();
    if (recursive && query.node("larg").isPresent()) {
      Node start = query.node("larg").get();
      declare(table, Queries.select(start, level, expressions, true));
    }
    QueryResult result = expressions.query(query, level);
    List<String> names = declare(table, result);
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("ctename", Trees.text(table.text("ctename")));
    boolean renamed = !names.equals(result.columns().stream().map(RelationColumn::name).toList());
    if (renamed) {
      fields.put("aliascolnames", Trees.list(names.stream().map(Trees::text).toList()));
    }
    for (String field : List.of("ctematerialized", "search_clause", "cycle_clause")) {
      table.field(field).ifPresent(value -> fields.put(field, value));
    }
    fields.put("ctequery", result.tree());
    return Node.of("CommonTableExpr", fields);
  }

  private List<String> declare(Node table, QueryResult result) {
    String name = table.text("ctename");
    List<String> aliases = NameParts.of(table.list("aliascolnames"));
    List<RangeColumn> columns = new ArrayList<>();
    for (RelationColumn column : result.columns()) {
      int index = columns.size();
      columns.add(
          RangeColumn.of(
              name,
              name,
              index < aliases.size() ? aliases.get(index) : column.name(),
              column.type(),
              Optional.empty()));
    }
    boolean extended =
        table.node("search_clause").isPresent() || table.node("cycle_clause").isPresent();
    level.declare(new CommonTable(name, columns, result.complete() && !extended));
    return columns.stream().map(RangeColumn::name).toList();
  }
}
