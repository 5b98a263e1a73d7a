package dev.pgflux.pglibquery.resolve.analysis;

import dev.pgflux.domain.sql.SqlTree.Node;

/** Brings one kind of expression to its canonical form. */
@FunctionalInterface
public interface ExpressionRule {
  /**
   * Looks at an expression.
   *
   * @param node the author's tree, or PostgreSQL's print parsed
   * @param level what its names may mean
   * @param expressions looks at the parts
   * @return the canonical form and its type
   */
  Typed apply(Node node, Level level, Expressions expressions);
}
