package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code (a, b) = (c, d)}: column by column ({@code make_row_comparison_op} in {@code
 * src/backend/parser/parse_expr.c}).
 */
final class RowComparison {
  private RowComparison() {}

  static Typed of(
      List<String> names, List<Typed> left, List<Typed> right, Expressions expressions) {
    List<Operation.Applied> pairs = new ArrayList<>();
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      pairs.add(new Operation(expressions).binary(names, left.get(i), right.get(i)));
    }
    if (pairs.size() == 1) {
      return pairs.getFirst().expression();
    }
    List<SqlTree> trees = pairs.stream().<SqlTree>map(pair -> pair.expression().tree()).toList();
    return switch (names.getLast()) {
      case "=" -> new Typed(BooleanRule.connected("AND_EXPR", trees), Types.BOOL);
      case "<>" -> new Typed(BooleanRule.connected("OR_EXPR", trees), Types.BOOL);
      default -> new Typed(Trees.node("RowCompareExpr", "pairs", Trees.list(trees)), Types.BOOL);
    };
  }
}
