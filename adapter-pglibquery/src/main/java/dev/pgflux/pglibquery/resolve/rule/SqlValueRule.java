package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;

/** CURRENT_TIMESTAMP and the other functions that are called without parentheses. */
final class SqlValueRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    DataType type =
        switch (node.symbol("op")) {
          case "SVFOP_CURRENT_DATE" -> Types.DATE;
          case "SVFOP_CURRENT_TIME", "SVFOP_CURRENT_TIME_N" -> DataType.builtIn("timetz");
          case "SVFOP_CURRENT_TIMESTAMP", "SVFOP_CURRENT_TIMESTAMP_N" ->
              DataType.builtIn("timestamptz");
          case "SVFOP_LOCALTIME", "SVFOP_LOCALTIME_N" -> DataType.builtIn("time");
          case "SVFOP_LOCALTIMESTAMP", "SVFOP_LOCALTIMESTAMP_N" -> DataType.builtIn("timestamp");
          default -> Types.NAME;
        };
    return new Typed(node, type);
  }
}
