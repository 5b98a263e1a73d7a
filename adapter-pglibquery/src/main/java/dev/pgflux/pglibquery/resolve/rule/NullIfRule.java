package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Typed;

/** NULLIF compares with {@code =} and has the type of its first, converted argument. */
final class NullIfRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    Operation.Applied applied =
        new Operation(expressions)
            .binary(
                NameParts.of(node.list("name")),
                expressions.analyze(node.node("lexpr").orElseThrow(), level),
                expressions.analyze(node.node("rexpr").orElseThrow(), level));
    return new Typed(applied.as("NullIfExpr").tree(), applied.left().orElseThrow().type());
  }
}
