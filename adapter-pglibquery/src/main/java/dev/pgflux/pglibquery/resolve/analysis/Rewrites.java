package dev.pgflux.pglibquery.resolve.analysis;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What has to change in an author's tree so that it means the same under any search_path. Rules
 * note their changes while they look at the nodes; the tree is rebuilt once at the end.
 */
public final class Rewrites {
  private final IdentityHashMap<Node, UnaryOperator<Node>> changes = new IdentityHashMap<>();
  private final IdentityHashMap<Node, List<Node>> expansions = new IdentityHashMap<>();

  /**
   * Sets a field of a node.
   *
   * @param node a node of the author's tree
   * @param field the field
   * @param value its new value
   */
  public void set(Node node, String field, SqlTree value) {
    change(node, rebuilt -> rebuilt.with(field, value));
  }

  /**
   * Changes a node.
   *
   * @param node a node of the author's tree
   * @param change given the node with its children changed already
   */
  public void change(Node node, UnaryOperator<Node> change) {
    changes.merge(node, change, (first, second) -> it -> second.apply(first.apply(it)));
  }

  /**
   * Replaces an element of a list.
   *
   * @param node a node of the author's tree that stands in a list
   * @param replacement what stands in its place
   */
  public void expand(Node node, List<Node> replacement) {
    expansions.put(node, List.copyOf(replacement));
  }

  /**
   * The author's tree with every change.
   *
   * @param tree the tree
   * @return the changed tree
   */
  public SqlTree apply(SqlTree tree) {
    return changes.isEmpty() && expansions.isEmpty() ? tree : rebuild(tree);
  }

  private SqlTree rebuild(SqlTree tree) {
    return switch (tree) {
      case Node node -> rebuild(node);
      case Sequence sequence -> rebuild(sequence);
      case SqlTree.Text text -> text;
      case SqlTree.Number number -> number;
      case SqlTree.Real real -> real;
      case SqlTree.Flag flag -> flag;
      case SqlTree.Symbol symbol -> symbol;
    };
  }

  @SuppressWarnings("ReferenceEquality") // a tree without changes comes back as the same object
  private Node rebuild(Node node) {
    Map<String, SqlTree> fields = LinkedHashMap.newLinkedHashMap(node.fields().size());
    Set<String> changed = new HashSet<>();
    node.fields()
        .forEach((name, value) -> {
          SqlTree rebuilt = rebuild(value);
          fields.put(name, rebuilt);
          if (rebuilt != value) {
            changed.add(name);
          }
        });
    Node rebuilt = changed.isEmpty() ? node : Node.of(node.tag(), fields);
    UnaryOperator<Node> change = changes.get(node);
    return change == null ? rebuilt : change.apply(rebuilt);
  }

  @SuppressWarnings("ReferenceEquality") // a tree without changes comes back as the same object
  private Sequence rebuild(Sequence sequence) {
    boolean changed = false;
    List<SqlTree> elements = new ArrayList<>();
    for (SqlTree element : sequence.elements()) {
      List<Node> expansion = element instanceof Node node ? expansions.get(node) : null;
      if (expansion != null) {
        elements.addAll(expansion);
        changed = true;
      } else {
        SqlTree rebuilt = rebuild(element);
        elements.add(rebuilt);
        changed |= rebuilt != element;
      }
    }
    return changed ? new Sequence(elements) : sequence;
  }
}
