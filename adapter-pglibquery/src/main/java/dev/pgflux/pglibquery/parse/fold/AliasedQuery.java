package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings the column list of a view into its query, where PostgreSQL keeps it. */
final class AliasedQuery {
  private AliasedQuery() {}

  static Node of(Node query, List<String> names) {
    if (names.isEmpty()) {
      return query;
    }
    if (!canName(query, names.size())) {
      return around(query, names);
    }
    return named(query, names);
  }

  /** Whether the output columns stand one by one in the query. */
  private static boolean canName(Node query, int count) {
    if (query.node("larg").isPresent()) {
      return canName(query.node("larg").orElseThrow(), count);
    }
    List<Node> targets = query.nodes("targetList");
    return targets.size() >= count && targets.stream().limit(count).noneMatch(AliasedQuery::isStar);
  }

  private static boolean isStar(Node target) {
    return target
        .node("val")
        .filter(value -> value.is("ColumnRef"))
        .map(value -> value.nodes("fields"))
        .filter(fields -> !fields.isEmpty() && fields.getLast().is("A_Star"))
        .isPresent();
  }

  /** The names of a set operation are those of its first query. */
  private static Node named(Node query, List<String> names) {
    if (query.node("larg").isPresent()) {
      return query.with("larg", named(query.node("larg").orElseThrow(), names));
    }
    List<SqlTree> targets = new ArrayList<>(query.list("targetList"));
    for (int i = 0; i < names.size(); i++) {
      targets.set(i, ((Node) targets.get(i)).with("name", new Text(names.get(i))));
    }
    return query.with("targetList", new Sequence(targets));
  }

  /** {@code SELECT * FROM (query) view (names)}. */
  private static Node around(Node query, List<String> names) {
    Map<String, SqlTree> alias = new LinkedHashMap<>();
    alias.put("aliasname", new Text("view"));
    alias.put("colnames", Trees.strings(names));
    Map<String, SqlTree> source = new LinkedHashMap<>();
    source.put("subquery", query);
    source.put("alias", Node.of("Alias", alias));
    Node star = Node.of("A_Star", Map.of());
    Node all = Node.of("ColumnRef", Map.of("fields", new Sequence(List.of(star))));
    Map<String, SqlTree> select = new LinkedHashMap<>();
    select.put("targetList", new Sequence(List.of(Node.of("ResTarget", Map.of("val", all)))));
    select.put("fromClause", new Sequence(List.of(Node.of("RangeSubselect", source))));
    select.put("limitOption", new Symbol("LIMIT_OPTION_DEFAULT"));
    select.put("op", new Symbol("SETOP_NONE"));
    return Node.of("SelectStmt", select);
  }
}
