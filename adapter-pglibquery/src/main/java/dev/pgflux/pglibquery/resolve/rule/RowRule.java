package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;

/** ROW(…), with or without the word. */
final class RowRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    return new Typed(
        Trees.node(
            "RowExpr",
            "args",
            Trees.list(
                node.nodes("args").stream()
                    .map(field -> expressions.analyzeResolved(field, level).tree())
                    .toList())),
        Types.RECORD);
  }
}
