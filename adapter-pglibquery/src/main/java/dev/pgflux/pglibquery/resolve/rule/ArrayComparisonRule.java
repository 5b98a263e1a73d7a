package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code x = ANY (array)} and {@code x <> ALL (array)} ({@code make_scalar_array_op} in {@code
 * src/backend/parser/parse_oper.c}).
 */
final class ArrayComparisonRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    List<String> names = NameParts.of(node.list("name"));
    boolean any = node.symbol("kind").equals("AEXPR_OP_ANY");
    Typed left = expressions.analyze(node.node("lexpr").orElseThrow(), level);
    Typed right = expressions.analyze(node.node("rexpr").orElseThrow(), level);
    return compare(names, any, left, right, node, expressions);
  }

  static Typed compare(
      List<String> names,
      boolean any,
      Typed left,
      Typed array,
      Node node,
      Expressions expressions) {
    DataType base = expressions.analysis().catalog().baseType(array.type());
    DataType element =
        array.isUnknownLiteral()
            ? Types.UNKNOWN
            : base.array() ? Types.element(base).withoutModifiers() : Types.UNDETERMINED;
    Typed stand = new Typed(array.tree(), element);
    // The operator is chosen for an operand of the element type; only its types are of interest.
    Typed probe =
        array.isUnknownLiteral()
            ? stand
            : new Typed(Trees.node("Var", "rel", Trees.text("?")), element);
    Operation.Applied applied = new Operation(expressions).binary(names, left, probe);
    qualify(node, any, array.type(), applied.found(), expressions);
    DataType operand = applied.right().type();
    Typed converted =
        Types.known(operand) && !Types.same(operand, Types.UNKNOWN)
            ? expressions.conversion().implicitly(array, operand.asArray())
            : array;
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("op", applied.name());
    fields.put("useOr", new SqlTree.Flag(any));
    fields.put("left", applied.left().orElse(left).tree());
    fields.put("right", converted.tree());
    return new Typed(Node.of("ScalarArrayOpExpr", fields), Types.BOOL);
  }

  private static void qualify(
      Node node,
      boolean any,
      DataType array,
      Optional<QualifiedName> found,
      Expressions expressions) {
    if (found.isEmpty() || found.get().isBuiltIn()) {
      return;
    }
    expressions
        .analysis()
        .rewrites()
        .change(
            node,
            written ->
                (written.symbol("kind").equals("AEXPR_IN")
                        ? InListRule.asArrayComparison(written, !any, array)
                        : written)
                    .with("name", Trees.nameList(found.get())));
  }
}
