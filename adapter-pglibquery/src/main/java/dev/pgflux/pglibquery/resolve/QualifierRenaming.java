package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives columns the new name of the relation in front of them, where that has no alias. A name that
 * stands for something else too, in whatever part of the tree, stays.
 */
final class QualifierRenaming {
  private final Function<QualifiedName, Optional<QualifiedName>> names;
  private final Map<String, String> renamed = new HashMap<>();
  private final Set<String> others = new HashSet<>();

  /**
   * Makes the renaming.
   *
   * @param names the new name of a relation, or empty when it keeps its own
   */
  QualifierRenaming(Function<QualifiedName, Optional<QualifiedName>> names) {
    this.names = names;
  }

  /** The tree, in which relations still have their old names. */
  SqlTree apply(SqlTree tree) {
    collect(tree);
    renamed
        .entrySet()
        .removeIf(it -> others.contains(it.getKey()) || others.contains(it.getValue()));
    return renamed.isEmpty() ? tree : rewritten(tree);
  }

  private void collect(SqlTree tree) {
    switch (tree) {
      case Node node -> {
        if (node.is("RangeVar") && node.node("alias").isEmpty()) {
          collect(node.text("schemaname"), node.text("relname"));
        }
        others.add(node.text("aliasname"));
        others.add(node.text("ctename"));
        node.fields().values().forEach(this::collect);
      }
      case Sequence sequence -> sequence.elements().forEach(this::collect);
      case Text _, SqlTree.Number _, SqlTree.Real _, SqlTree.Flag _, SqlTree.Symbol _ -> {}
    }
  }

  private void collect(String schema, String relation) {
    Optional<String> name =
        schema.isEmpty()
            ? Optional.empty()
            : names
                .apply(QualifiedName.of(schema, relation))
                .map(it -> it.name().value())
                .filter(it -> !it.equals(relation));
    name.ifPresentOrElse(it -> renamed.put(relation, it), () -> others.add(relation));
  }

  private SqlTree rewritten(SqlTree tree) {
    SqlTree changed = tree.mapParts(this::rewritten);
    return changed instanceof Node node && node.is("ColumnRef") ? qualified(node) : changed;
  }

  private Node qualified(Node column) {
    List<SqlTree> parts = column.list("fields");
    if (parts.size() != 2) {
      return column;
    }
    return RelationRewriting.string(parts.getFirst())
        .filter(renamed::containsKey)
        .map(old -> {
          List<SqlTree> copy = new ArrayList<>(parts);
          copy.set(0, RelationRewriting.stringNode(Objects.requireNonNull(renamed.get(old))));
          return column.with("fields", new Sequence(copy));
        })
        .orElse(column);
  }
}
