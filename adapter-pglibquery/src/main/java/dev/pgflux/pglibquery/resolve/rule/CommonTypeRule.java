package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import java.util.ArrayList;
import java.util.List;

/** COALESCE, GREATEST and LEAST: the arguments get one type. */
final class CommonTypeRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    List<Typed> arguments = expressions.analyzeAll(node.nodes("args"), level);
    DataType type = expressions.conversion().common(arguments);
    List<SqlTree> converted = new ArrayList<>();
    for (Typed argument : arguments) {
      converted.add(expressions.conversion().implicitly(argument, type).tree());
    }
    return new Typed(node.with("args", Trees.list(converted)), type);
  }
}
