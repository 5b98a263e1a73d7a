package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Text;
import dev.pgflux.pglibquery.name.SearchPath;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One name in place of another inside of syntax trees. */
final class TreeRenaming {
  private final UnaryOperator<Node> change;

  private TreeRenaming(UnaryOperator<Node> change) {
    this.change = change;
  }

  static TreeRenaming ofColumn(boolean inScope, Identifier before, Identifier after) {
    return new TreeRenaming(node -> {
      if (!inScope || !node.is("ColumnRef")) {
        return node;
      }
      List<String> parts = Trees.names(node, "fields");
      if (parts.size() != node.list("fields").size() || !parts.getLast().equals(before.value())) {
        return node;
      }
      return node.with("fields", Trees.strings(replacedLast(parts, after.value())));
    });
  }

  private static List<String> replacedLast(List<String> parts, String last) {
    List<String> changed = new java.util.ArrayList<>(parts);
    changed.set(changed.size() - 1, last);
    return changed;
  }

  static TreeRenaming ofObject(ObjectId before, ObjectId after, List<Identifier> searchPath) {
    if (before instanceof QualifiedId old && after instanceof QualifiedId renamed) {
      return new TreeRenaming(node -> relation(node, old.name(), renamed.name(), searchPath));
    }
    if (before instanceof RoutineId old && after instanceof RoutineId renamed) {
      return new TreeRenaming(node ->
          node.is("FuncCall")
              ? listed(node, "funcname", old.name(), renamed.name(), searchPath)
              : node);
    }
    return new TreeRenaming(UnaryOperator.identity());
  }

  /** A relation keeps its old name as an alias, so that its columns are still found. */
  private static Node relation(
      Node node, QualifiedName before, QualifiedName after, List<Identifier> searchPath) {
    if (node.is("TypeName")) {
      return listed(node, "names", before, after, searchPath);
    }
    if (!node.is("RangeVar") || !means(StatementContext.parts(node), before, searchPath)) {
      return node;
    }
    Node renamed =
        node.with("schemaname", new Text(after.schema().value()))
            .with("relname", new Text(after.name().value()));
    return node.node("alias").isPresent() || before.name().equals(after.name())
        ? renamed
        : renamed.with(
            "alias", Node.of("Alias", Map.of("aliasname", new Text(before.name().value()))));
  }

  private static Node listed(
      Node node,
      String field,
      QualifiedName before,
      QualifiedName after,
      List<Identifier> searchPath) {
    List<String> parts = Trees.names(node, field);
    return !parts.isEmpty() && means(parts, before, searchPath)
        ? node.with(field, Trees.strings(List.of(after.schema().value(), after.name().value())))
        : node;
  }

  private static boolean means(
      List<String> parts, QualifiedName name, List<Identifier> searchPath) {
    if (!parts.getLast().equals(name.name().value())) {
      return false;
    }
    return parts.size() > 1
        ? parts.get(parts.size() - 2).equals(name.schema().value())
        : SearchPath.candidates(searchPath, name.name()).anyMatch(name::equals);
  }

  SqlTree apply(SqlTree tree) {
    SqlTree changed = tree.mapParts(this::apply);
    return changed instanceof Node node ? change.apply(node) : changed;
  }
}
