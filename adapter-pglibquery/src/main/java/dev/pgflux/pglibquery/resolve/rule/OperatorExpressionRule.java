package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import java.util.List;
import java.util.Optional;

/**
 * {@code a op b} and {@code op b}; LIKE, ILIKE and SIMILAR TO are the operators {@code ~~}, {@code
 * ~~*} and {@code ~} already in the grammar.
 */
final class OperatorExpressionRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    List<String> names = NameParts.of(node.list("name"));
    Node right = node.node("rexpr").orElseThrow();
    Optional<Node> left = node.node("lexpr");
    if (left.isPresent() && left.get().is("RowExpr") && right.is("RowExpr")) {
      return RowComparison.of(
          names,
          expressions.analyzeAll(left.get().nodes("args"), level),
          expressions.analyzeAll(right.nodes("args"), level),
          expressions);
    }
    if (left.isPresent() && left.get().is("RowExpr") && right.is("SubLink")) {
      return Typed.undetermined(expressions.withParts(node, level));
    }
    Operation operation = new Operation(expressions);
    Typed rightOperand = expressions.analyze(right, level);
    Operation.Applied applied =
        left.isPresent()
            ? operation.binary(names, expressions.analyze(left.get(), level), rightOperand)
            : operation.prefix(names, rightOperand);
    qualify(node, applied, expressions);
    return applied.expression();
  }

  /** An operator outside pg_catalog is written with its schema. */
  static void qualify(Node node, Operation.Applied applied, Expressions expressions) {
    Optional<QualifiedName> name = applied.found().filter(found -> !found.isBuiltIn());
    if (name.isPresent()) {
      expressions
          .analysis()
          .rewrites()
          .change(
              node,
              written ->
                  (node.symbol("kind").equals("AEXPR_OP_ANY")
                              || node.symbol("kind").equals("AEXPR_OP_ALL")
                          ? written
                          : written.with("kind", new Symbol("AEXPR_OP")))
                      .with(
                          "name",
                          dev.pgflux.pglibquery.resolve.analysis.Trees.nameList(name.get())));
    }
  }
}
