package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ARRAY[…]}: the elements get one type, that of a cast around the array where there is one
 * ({@code transformArrayExpr} in {@code src/backend/parser/parse_expr.c}).
 */
final class ArrayRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    List<Typed> elements = new ArrayList<>();
    for (Node element : node.nodes("elements")) {
      elements.add(expressions.analyze(element, level));
    }
    return of(elements, expressions);
  }

  static Typed of(List<Typed> elements, Expressions expressions) {
    DataType common = expressions.conversion().common(elements);
    List<SqlTree> converted = new ArrayList<>();
    for (Typed element : elements) {
      converted.add(expressions.conversion().implicitly(element, common).tree());
    }
    return array(converted, common);
  }

  /** An array whose elements are cast to a type one by one. */
  static Typed of(Node node, Level level, Expressions expressions, DataType type) {
    List<SqlTree> converted = new ArrayList<>();
    for (Node element : node.nodes("elements")) {
      converted.add(
          element.is("A_ArrayExpr")
              ? of(element, level, expressions, type).tree()
              : expressions
                  .conversion()
                  .explicitly(expressions.analyze(element, level), type)
                  .tree());
    }
    return array(converted, type);
  }

  private static Typed array(List<SqlTree> elements, DataType element) {
    DataType type = Types.known(element) ? element.asArray() : Types.UNDETERMINED;
    return new Typed(
        Trees.node(
            "ArrayExpr",
            "type",
            Trees.type(type.withoutModifiers()),
            "elements",
            Trees.list(elements)),
        type);
  }
}
