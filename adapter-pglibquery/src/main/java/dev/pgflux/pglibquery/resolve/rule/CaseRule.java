package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CASE: the results get one type, a missing ELSE is NULL, and {@code CASE x WHEN a} compares with
 * {@code =} ({@code transformCaseExpr} in {@code src/backend/parser/parse_expr.c}).
 */
final class CaseRule implements ExpressionRule {
  private static final Node NULL = Trees.node("A_Const", "isnull", Trees.yes());

  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    Optional<Typed> argument = node.node("arg").map(it -> expressions.analyzeResolved(it, level));
    List<Node> branches = node.nodes("args");
    List<SqlTree> conditions = new ArrayList<>();
    List<Typed> results = new ArrayList<>();
    results.add(expressions.analyze(node.node("defresult").orElse(NULL), level));
    for (Node branch : branches) {
      Node condition = branch.node("expr").orElseThrow();
      conditions.add(
          argument.isPresent()
              ? compared(argument.get(), expressions.analyze(condition, level), expressions)
              : expressions.analyzeAs(condition, level, Types.BOOL).tree());
      results.add(expressions.analyze(branch.node("result").orElseThrow(), level));
    }
    DataType type = expressions.conversion().common(results);
    List<SqlTree> converted = new ArrayList<>();
    for (Typed result : results) {
      converted.add(expressions.conversion().implicitly(result, type).tree());
    }
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    argument.ifPresent(it -> fields.put("arg", it.tree()));
    fields.put("when", Trees.list(conditions));
    fields.put("then", Trees.list(converted.subList(1, converted.size())));
    fields.put("else", converted.getFirst());
    return new Typed(Node.of("CaseExpr", fields), type);
  }

  /** Only the compared value is printed; how the argument is converted follows from it. */
  private static SqlTree compared(Typed argument, Typed value, Expressions expressions) {
    return new Operation(expressions).binary(List.of("="), argument, value).right().tree();
  }
}
