package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.sql.Fragment.NamedType;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import java.util.List;

/** {@code $1} is the parameter that has that place. */
final class ParameterRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    int number = (int) node.number("number");
    List<NamedType> names = expressions.analysis().names();
    if (number < 1 || number > names.size()) {
      return Typed.undetermined(node);
    }
    NamedType named = names.get(number - 1);
    return new Typed(Trees.node("Param", "name", Trees.text(named.name().value())), named.type());
  }
}
