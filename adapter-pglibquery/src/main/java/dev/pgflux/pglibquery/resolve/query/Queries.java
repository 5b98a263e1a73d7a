package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.QueryResult;
import dev.pgflux.pglibquery.resolve.analysis.QueryRule;

/** Queries of every form. */
public final class Queries implements QueryRule {
  @Override
  public QueryResult apply(Node query, Level around, Expressions expressions) {
    return switch (query.tag()) {
      case "SelectStmt" -> select(query, around, expressions, true);
      default -> new Modification(around, expressions).analyze(query);
    };
  }

  static QueryResult select(
      Node query, Level around, Expressions expressions, boolean resolveLiterals) {
    if (query.node("larg").isPresent()) {
      return new SetOperation(around, expressions).analyze(query);
    }
    return query.list("valuesLists").isEmpty()
        ? new Select(query, around, expressions).analyze(resolveLiterals)
        : new Values(around, expressions).analyze(query);
  }
}
