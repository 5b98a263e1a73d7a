package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.List;
import java.util.Optional;

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
    qualify(node, value, low, expressions);
    return new Typed(result, Types.BOOL);
  }

  /** BETWEEN cannot name an operator: one outside pg_catalog is written as comparisons. */
  private static void qualify(Node node, Typed value, Typed bound, Expressions expressions) {
    Operation operation = new Operation(expressions);
    Optional<QualifiedName> found =
        operation.binary(List.of(">="), value, bound).found().filter(name -> !name.isBuiltIn());
    found.ifPresent(name ->
        expressions
            .analysis()
            .rewrites()
            .change(
                node,
                written ->
                    written.is("A_Expr") ? comparisons(written, name.schema().value()) : written));
  }

  private static Node comparisons(Node between, String schema) {
    Node value = between.node("lexpr").orElseThrow();
    List<Node> bounds = between.node("rexpr").orElseThrow().nodes("items");
    Node low = bounds.getFirst();
    Node high = bounds.getLast();
    return switch (between.symbol("kind")) {
      case "AEXPR_BETWEEN" -> inside(schema, value, low, high);
      case "AEXPR_NOT_BETWEEN" -> outside(schema, value, low, high);
      case "AEXPR_BETWEEN_SYM" ->
          written(OR, inside(schema, value, low, high), inside(schema, value, high, low));
      default -> written(AND, outside(schema, value, low, high), outside(schema, value, high, low));
    };
  }

  private static Node inside(String schema, Node value, Node low, Node high) {
    return written(AND, operator(schema, ">=", value, low), operator(schema, "<=", value, high));
  }

  private static Node outside(String schema, Node value, Node low, Node high) {
    return written(OR, operator(schema, "<", value, low), operator(schema, ">", value, high));
  }

  private static Node written(String connective, Node left, Node right) {
    return Trees.node(
        "BoolExpr", "boolop", new Symbol(connective), "args", Trees.list(List.of(left, right)));
  }

  private static Node operator(String schema, String name, Node left, Node right) {
    return Trees.node(
            "A_Expr",
            "kind",
            new Symbol("AEXPR_OP"),
            "name",
            Trees.nameList(QualifiedName.of(schema, name)))
        .with("lexpr", left)
        .with("rexpr", right);
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
