package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import java.util.List;
import java.util.Optional;

/**
 * Names and numbers of output columns in ORDER BY, GROUP BY and DISTINCT ON ({@code
 * findTargetlistEntrySQL92} in {@code src/backend/parser/parse_clause.c}).
 */
final class OutputReferences {
  private final List<Target> targets;
  private final Level level;
  private final Expressions expressions;

  OutputReferences(List<Target> targets, Level level, Expressions expressions) {
    this.targets = targets;
    this.level = level;
    this.expressions = expressions;
  }

  /** An output column counts before an input column. */
  Typed orderKey(Node key) {
    return named(key).or(() -> numbered(key)).orElseGet(() -> expression(key));
  }

  /** An input column counts before an output column. */
  Typed groupKey(Node key) {
    boolean input =
        bareName(key)
            .map(name ->
                level.visible().stream().anyMatch(entry -> entry.visibleColumn(name).isPresent()))
            .orElse(false);
    return input ? expression(key) : orderKey(key);
  }

  private Optional<Typed> named(Node key) {
    return bareName(key)
        .flatMap(name -> targets.stream().filter(target -> target.name().equals(name)).findFirst())
        .map(Target::value);
  }

  private static Optional<String> bareName(Node key) {
    List<String> names = key.is("ColumnRef") ? NameParts.of(key.list("fields")) : List.of();
    return names.size() == 1 && key.list("fields").size() == 1
        ? Optional.of(names.getFirst())
        : Optional.empty();
  }

  private Optional<Typed> numbered(Node key) {
    int number =
        key.is("A_Const") ? key.node("ival").map(it -> (int) it.number("ival")).orElse(0) : 0;
    boolean inRange = number >= 1 && number <= targets.size();
    return inRange ? Optional.of(targets.get(number - 1).value()) : Optional.empty();
  }

  private Typed expression(Node key) {
    return expressions.analyzeResolved(key, level);
  }
}
