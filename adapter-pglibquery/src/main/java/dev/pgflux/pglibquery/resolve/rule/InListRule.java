package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code x IN (a, b)} as {@code x = ANY (ARRAY[a, b])}, {@code NOT IN} as {@code <> ALL}; elements
 * that hold columns, and a single one, are compared one by one ({@code transformAExprIn} in {@code
 * src/backend/parser/parse_expr.c}).
 */
final class InListRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    List<String> names = NameParts.of(node.list("name"));
    boolean negated = names.getLast().equals("<>");
    Node leftNode = node.node("lexpr").orElseThrow();
    List<Node> elementNodes = node.node("rexpr").orElseThrow().nodes("items");
    if (leftNode.is("RowExpr")) {
      return rows(names, negated, leftNode, elementNodes, level, expressions);
    }
    Typed left = expressions.analyze(leftNode, level);
    List<Typed> all = expressions.analyzeAll(elementNodes, level);
    List<Typed> constants = all.stream().filter(it -> !holdsColumn(it.tree())).toList();
    List<SqlTree> terms = new ArrayList<>();
    if (constants.size() > 1) {
      arrayComparison(node, names, negated, left, constants, expressions).ifPresent(terms::add);
    }
    List<Typed> others =
        terms.isEmpty() ? all : all.stream().filter(it -> holdsColumn(it.tree())).toList();
    for (Typed element : others) {
      Operation.Applied applied = new Operation(expressions).binary(names, left, element);
      terms.add(applied.expression().tree());
      if (elementNodes.size() == 1) {
        OperatorExpressionRule.qualify(node, applied, expressions);
        expressions.analysis().rewrites().change(node, InListRule::singleOperand);
      }
    }
    Node result =
        terms.size() == 1
            ? (Node) terms.getFirst()
            : BooleanRule.connected(negated ? "AND_EXPR" : "OR_EXPR", terms);
    return new Typed(result, Types.BOOL);
  }

  private static Node singleOperand(Node written) {
    return written.symbol("kind").equals("AEXPR_IN")
        ? written
        : written.with("rexpr", written.node("rexpr").orElseThrow().nodes("items").getFirst());
  }

  private static Optional<SqlTree> arrayComparison(
      Node node,
      List<String> names,
      boolean negated,
      Typed left,
      List<Typed> constants,
      Expressions expressions) {
    List<Typed> all = new ArrayList<>();
    all.add(left);
    all.addAll(constants);
    DataType common = expressions.conversion().common(all);
    if (Types.same(common, Types.RECORD)) {
      return Optional.empty();
    }
    List<SqlTree> elements = new ArrayList<>();
    for (Typed constant : constants) {
      elements.add(expressions.conversion().implicitly(constant, common).tree());
    }
    DataType type = Types.known(common) ? common.withoutModifiers().asArray() : Types.UNDETERMINED;
    Typed array =
        new Typed(
            Trees.node("ArrayExpr", "type", Trees.type(type), "elements", Trees.list(elements)),
            type);
    return Optional.of(
        ArrayComparisonRule.compare(names, !negated, left, array, node, expressions).tree());
  }

  /** Has the author's IN written as a comparison with an array, which can name the operator. */
  static Node asArrayComparison(Node written, boolean negated, DataType type) {
    Node elements =
        Trees.node(
            "A_ArrayExpr",
            "elements",
            Trees.list(written.node("rexpr").orElseThrow().nodes("items")));
    Node array =
        Types.known(type)
            ? Trees.node("TypeCast", "arg", elements, "typeName", Trees.typeName(type))
            : elements;
    return written
        .with("kind", new Symbol(negated ? "AEXPR_OP_ALL" : "AEXPR_OP_ANY"))
        .with("rexpr", array);
  }

  private static Typed rows(
      List<String> names,
      boolean negated,
      Node left,
      List<Node> elements,
      Level level,
      Expressions expressions) {
    List<Typed> fields = expressions.analyzeAll(left.nodes("args"), level);
    List<SqlTree> terms = new ArrayList<>();
    for (Node element : elements) {
      List<Typed> others = expressions.analyzeAll(element.nodes("args"), level);
      terms.add(RowComparison.of(names, fields, others, expressions).tree());
    }
    return terms.size() == 1
        ? new Typed((Node) terms.getFirst(), Types.BOOL)
        : new Typed(BooleanRule.connected(negated ? "AND_EXPR" : "OR_EXPR", terms), Types.BOOL);
  }

  private static boolean holdsColumn(SqlTree tree) {
    return switch (tree) {
      case Node node ->
          node.is("Var")
              || node.is("ColumnRef")
              || node.fields().values().stream().anyMatch(InListRule::holdsColumn);
      case SqlTree.Sequence sequence ->
          sequence.elements().stream().anyMatch(InListRule::holdsColumn);
      case SqlTree.Text text -> false;
      case SqlTree.Number number -> false;
      case SqlTree.Real real -> false;
      case SqlTree.Flag flag -> false;
      case SqlTree.Symbol symbol -> false;
    };
  }
}
