package dev.pgflux.pglibquery.resolve.analysis;

import dev.pgflux.domain.sql.SqlTree.Node;

/** Brings queries to their canonical form. */
@FunctionalInterface
public interface QueryRule {
  /**
   * Looks at a query.
   *
   * @param query a SelectStmt, or a data-modifying statement in WITH
   * @param around the level in which it stands
   * @param expressions looks at its expressions
   * @return the canonical form and its output columns
   */
  QueryResult apply(Node query, Level around, Expressions expressions);
}
