package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.List;

/**
 * IS DISTINCT FROM; with a bare NULL it is IS NOT NULL, and IS NOT DISTINCT FROM is its NOT ({@code
 * transformAExprDistinct} in {@code src/backend/parser/parse_expr.c}).
 */
final class DistinctRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    boolean negated = node.symbol("kind").equals("AEXPR_NOT_DISTINCT");
    Node leftNode = node.node("lexpr").orElseThrow();
    Node rightNode = node.node("rexpr").orElseThrow();
    if (isNull(rightNode) || isNull(leftNode)) {
      Typed tested = expressions.analyzeResolved(isNull(rightNode) ? leftNode : rightNode, level);
      return new Typed(
          Trees.node(
              "NullTest",
              "arg",
              tested.tree(),
              "nulltesttype",
              new Symbol(negated ? "IS_NULL" : "IS_NOT_NULL")),
          Types.BOOL);
    }
    List<String> names = NameParts.of(node.list("name"));
    Typed left = expressions.analyze(leftNode, level);
    Typed right = expressions.analyze(rightNode, level);
    Typed distinct =
        new Typed(
            new Operation(expressions).binary(names, left, right).as("DistinctExpr").tree(),
            Types.BOOL);
    return negated ? BooleanRule.not(distinct) : distinct;
  }

  private static boolean isNull(Node node) {
    return node.is("A_Const") && node.flag("isnull");
  }
}
