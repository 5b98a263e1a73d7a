package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * AND, OR, NOT. An AND in an AND is part of it: PostgreSQL's grammar flattens the left one, and
 * what it prints of BETWEEN comes back flattened.
 */
final class BooleanRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    List<SqlTree> operands = new ArrayList<>();
    for (Node operand : node.nodes("args")) {
      operands.add(expressions.analyzeAs(operand, level, Types.BOOL).tree());
    }
    return new Typed(connected(node.symbol("boolop"), operands), Types.BOOL);
  }

  /** A connective over operands, those of the same connective flattened. */
  static Node connected(String connective, List<SqlTree> operands) {
    List<SqlTree> flat = new ArrayList<>();
    for (SqlTree operand : operands) {
      boolean same =
          operand instanceof Node node
              && node.is("BoolExpr")
              && !connective.equals("NOT_EXPR")
              && node.symbol("boolop").equals(connective);
      if (same) {
        flat.addAll(((Node) operand).list("args"));
      } else {
        flat.add(operand);
      }
    }
    return Trees.node("BoolExpr", "boolop", new Symbol(connective), "args", Trees.list(flat));
  }

  static Typed not(Typed operand) {
    return new Typed(connected("NOT_EXPR", List.of(operand.tree())), Types.BOOL);
  }
}
