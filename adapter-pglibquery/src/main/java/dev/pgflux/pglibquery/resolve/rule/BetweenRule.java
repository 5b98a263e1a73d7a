package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.List;

/**
 * {@code x BETWEEN a AND b} as {@code x >= a AND x <= b}, with its negated and symmetric forms
 * ({@code transformAExprBetween} in {@code src/backend/parser/parse_expr.c}).
 */
final class BetweenRule implements ExpressionRule {
  private static final String AND = "AND_EXPR";
  private static final String OR = "OR_EXPR";

  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    Typed value = expressions.analyze(node.node("lexpr").orElseThrow(), level);
    List<Typed> bounds =
        expressions.analyzeAll(node.node("rexpr").orElseThrow().nodes("items"), level);
    Typed low = bounds.getFirst();
    Typed high = bounds.getLast();
    Node result =
        switch (node.symbol("kind")) {
          case "AEXPR_BETWEEN" -> inside(value, low, high, expressions);
          case "AEXPR_NOT_BETWEEN" -> outside(value, low, high, expressions);
          case "AEXPR_BETWEEN_SYM" ->
              BooleanRule.connected(
                  OR,
                  List.of(
                      inside(value, low, high, expressions),
                      inside(value, high, low, expressions)));
          default ->
              BooleanRule.connected(
                  AND,
                  List.of(
                      outside(value, low, high, expressions),
                      outside(value, high, low, expressions)));
        };
    return new Typed(result, Types.BOOL);
  }

  private static Node inside(Typed value, Typed low, Typed high, Expressions expressions) {
    return BooleanRule.connected(
        AND,
        List.of(compared(">=", value, low, expressions), compared("<=", value, high, expressions)));
  }

  private static Node outside(Typed value, Typed low, Typed high, Expressions expressions) {
    return BooleanRule.connected(
        OR,
        List.of(compared("<", value, low, expressions), compared(">", value, high, expressions)));
  }

  private static SqlTree compared(
      String operator, Typed value, Typed bound, Expressions expressions) {
    return new Operation(expressions).binary(List.of(operator), value, bound).expression().tree();
  }
}
