package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.QueryResult;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Queries in expressions: EXISTS, IN, ANY, ALL, ARRAY and scalar ones ({@code transformSubLink} in
 * {@code src/backend/parser/parse_expr.c}).
 */
final class SublinkRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    QueryResult query = expressions.query(node.node("subselect").orElseThrow(), level);
    String kind = node.symbol("subLinkType");
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("subLinkType", new Symbol(kind));
    node.node("testexpr")
        .ifPresent(test -> compared(node, test, query, level, expressions, fields));
    fields.put("subselect", query.unnamed());
    return new Typed(Node.of("SubLink", fields), type(kind, query));
  }

  private static DataType type(String kind, QueryResult query) {
    return switch (kind) {
      case "EXISTS_SUBLINK", "ANY_SUBLINK", "ALL_SUBLINK", "ROWCOMPARE_SUBLINK" -> Types.BOOL;
      case "EXPR_SUBLINK" -> column(query, 0);
      case "ARRAY_SUBLINK" ->
          Types.known(column(query, 0)) ? column(query, 0).asArray() : Types.UNDETERMINED;
      default -> Types.UNDETERMINED;
    };
  }

  private static DataType column(QueryResult query, int index) {
    return query.complete() && index < query.columns().size()
        ? query.columns().get(index).type()
        : Types.UNDETERMINED;
  }

  private static void compared(
      Node node,
      Node test,
      QueryResult query,
      Level level,
      Expressions expressions,
      Map<String, SqlTree> fields) {
    List<String> written = NameParts.of(node.list("operName"));
    List<String> names = written.isEmpty() ? List.of("=") : written;
    List<Node> tests = test.is("RowExpr") ? test.nodes("args") : List.of(test);
    List<SqlTree> operands = new ArrayList<>();
    List<SqlTree> operators = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      Typed left = expressions.analyze(tests.get(i), level);
      Typed right =
          new Typed(Trees.node("Param", "column", new SqlTree.Number(i)), column(query, i));
      Operation.Applied applied = new Operation(expressions).binary(names, left, right);
      operands.add(applied.left().orElse(left).tree());
      operators.add(applied.name());
      applied
          .found()
          .filter(name -> !name.isBuiltIn())
          .ifPresent(name ->
              expressions.analysis().rewrites().set(node, "operName", Trees.nameList(name)));
    }
    fields.put("testexpr", Trees.list(operands));
    fields.put("operName", Trees.list(operators));
  }
}
