package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * XMLELEMENT and the other XML expressions: an element or attribute that is a column is called as
 * it ({@code transformXmlExpr} in {@code src/backend/parser/parse_expr.c}).
 */
final class XmlRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    Node canonical = expressions.withParts(node.without("named_args"), level);
    List<SqlTree> named = new ArrayList<>();
    for (Node argument : node.nodes("named_args")) {
      Node value = argument.node("val").orElseThrow();
      String given = argument.text("name");
      List<String> column = value.is("ColumnRef") ? NameParts.of(value.list("fields")) : List.of();
      String name = given.isEmpty() && !column.isEmpty() ? column.getLast() : given;
      named.add(
          Trees.node(
              "ResTarget",
              "name",
              Trees.text(name),
              "val",
              expressions.analyzeResolved(value, level).tree()));
    }
    return new Typed(
        named.isEmpty() ? canonical : canonical.with("named_args", Trees.list(named)),
        node.symbol("op").equals("IS_DOCUMENT") ? Types.BOOL : Types.XML);
  }
}
