package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.RangeColumn;
import dev.pgflux.pglibquery.resolve.analysis.RangeEntry;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import dev.pgflux.pglibquery.resolve.rule.ColumnReferenceRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A target list with its stars expanded and its columns named ({@code
 * src/backend/parser/parse_target.c}).
 */
final class TargetList {
  private final Level level;
  private final Expressions expressions;
  private final List<FromItem> from;
  private final List<Target> targets = new ArrayList<>();
  private boolean complete = true;

  TargetList(List<Node> written, List<FromItem> from, Level level, Expressions expressions) {
    this.level = level;
    this.expressions = expressions;
    this.from = from;
    for (Node target : written) {
      Optional<Node> star = target.node("val").filter(TargetList::isStar);
      if (star.isPresent()) {
        expand(target, star.get());
      } else {
        Typed value =
            target
                .node("val")
                .map(it -> expressions.analyze(it, level))
                .orElseGet(() -> Typed.undetermined(target));
        targets.add(new Target(OutputNames.of(target), value));
      }
    }
  }

  private static boolean isStar(Node value) {
    return value.is("ColumnRef")
        && !value.nodes("fields").isEmpty()
        && value.nodes("fields").getLast().is("A_Star");
  }

  private void expand(Node target, Node star) {
    List<String> qualifier = NameParts.of(star.list("fields"));
    List<RangeColumn> columns = new ArrayList<>();
    boolean known = true;
    if (qualifier.isEmpty()) {
      for (FromItem item : from) {
        columns.addAll(item.columns());
        known &= item.complete();
      }
    } else {
      Optional<RangeEntry> entry =
          ColumnReferenceRule.qualifier(qualifier, level, expressions.analysis());
      columns.addAll(entry.map(RangeEntry::columns).orElse(List.of()));
      known = entry.map(RangeEntry::complete).orElse(false);
    }
    if (!known) {
      complete = false;
      targets.add(new Target("*", Typed.undetermined(star)));
      return;
    }
    List<Node> written = new ArrayList<>();
    for (RangeColumn column : columns) {
      targets.add(
          new Target(column.name(), ColumnReferenceRule.use(column, expressions.analysis())));
      written.add(
          Trees.node(
              "ResTarget",
              "val",
              Trees.node(
                  "ColumnRef",
                  "fields",
                  Trees.list(column.written().stream().map(Trees::string).toList()))));
    }
    expressions.analysis().rewrites().expand(target, written);
  }

  /** Bare literals become text, as they do at the end of every query but a branch of UNION. */
  void resolveLiterals() {
    targets.replaceAll(target -> new Target(target.name(), expressions.resolved(target.value())));
  }

  List<Target> targets() {
    return List.copyOf(targets);
  }

  List<RelationColumn> columns() {
    return targets.stream()
        .map(target -> new RelationColumn(target.name(), target.value().type()))
        .toList();
  }

  boolean complete() {
    return complete;
  }
}
