package dev.pgflux.domain.object.view;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names that a query gives its columns by itself ({@code FigureColname} in {@code
 * src/backend/parser/parse_target.c}), as far as they are plain to see.
 */
final class OutputNames {
  private OutputNames() {}

  /** The names, or empty where one of them is not plain to see. */
  static Optional<List<Identifier>> of(Fragment query) {
    return query.resolution() instanceof Fragment.Resolution.Resolved resolved
            && resolved.printable() instanceof SqlTree.Node statement
            && statement.is("SelectStmt")
        ? ofSelect(statement)
        : Optional.empty();
  }

  /** The first branch of a UNION and its like names the columns. */
  private static Optional<List<Identifier>> ofSelect(SqlTree.Node select) {
    Optional<SqlTree.Node> left = select.node("larg");
    if (left.isPresent()) {
      return ofSelect(left.get());
    }
    List<Identifier> names = new ArrayList<>();
    for (SqlTree.Node target : select.nodes("targetList")) {
      Optional<Identifier> name = ofTarget(target);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names.add(name.get());
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private static Optional<Identifier> ofTarget(SqlTree.Node target) {
    String alias = target.text("name");
    return alias.isEmpty()
        ? target.node("val").flatMap(OutputNames::ofExpression)
        : Optional.of(Identifier.of(alias));
  }

  private static Optional<Identifier> ofExpression(SqlTree.Node expression) {
    return switch (expression.tag()) {
      case "ColumnRef" -> last(expression.nodes("fields"));
      case "FuncCall" -> last(expression.nodes("funcname"));
      default -> Optional.empty();
    };
  }

  private static Optional<Identifier> last(List<SqlTree.Node> names) {
    return names.isEmpty() || !names.getLast().is("String")
        ? Optional.empty()
        : Optional.of(Identifier.of(names.getLast().text("sval")));
  }
}
