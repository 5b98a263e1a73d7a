package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;

/** IS NULL, IS TRUE and their like. */
final class TestRule implements ExpressionRule {
  private final String test;

  TestRule(String test) {
    this.test = test;
  }

  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    Node argument = node.node("arg").orElseThrow();
    Typed tested =
        node.is("BooleanTest")
            ? expressions.analyzeAs(argument, level, Types.BOOL)
            : expressions.analyze(argument, level);
    return new Typed(
        Trees.node(node.tag(), "arg", tested.tree(), test, node.field(test).orElse(Trees.text(""))),
        Types.BOOL);
  }
}
