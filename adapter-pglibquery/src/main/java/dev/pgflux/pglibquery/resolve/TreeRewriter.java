package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Rewrites a tree node by node, the children first; what does not change is not copied. */
final class TreeRewriter {
  private final UnaryOperator<Node> change;

  TreeRewriter(UnaryOperator<Node> change) {
    this.change = change;
  }

  SqlTree rewrite(SqlTree tree) {
    return switch (tree) {
      case Node node -> change.apply(children(node));
      case Sequence sequence -> elements(sequence);
      case SqlTree.Text _, SqlTree.Number _, SqlTree.Real _, SqlTree.Flag _, SqlTree.Symbol _ ->
          tree;
    };
  }

  private Node children(Node node) {
    boolean changed = false;
    Map<String, SqlTree> fields = LinkedHashMap.newLinkedHashMap(node.fields().size());
    for (Map.Entry<String, SqlTree> field : node.fields().entrySet()) {
      SqlTree rewritten = rewrite(field.getValue());
      changed |= rewritten != field.getValue();
      fields.put(field.getKey(), rewritten);
    }
    return changed ? Node.of(node.tag(), fields) : node;
  }

  private Sequence elements(Sequence sequence) {
    boolean changed = false;
    List<SqlTree> elements = new ArrayList<>(sequence.elements().size());
    for (SqlTree element : sequence.elements()) {
      SqlTree rewritten = rewrite(element);
      changed |= rewritten != element;
      elements.add(rewritten);
    }
    return changed ? new Sequence(elements) : sequence;
  }
}
