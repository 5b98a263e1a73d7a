package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives the relations in a parsed tree other names: in FROM clauses and as targets, in front of
 * columns, and where a relation's row type is named.
 */
final class RelationRewriting {
  private final Function<QualifiedName, Optional<QualifiedName>> names;

  /**
   * Makes the rewriting.
   *
   * @param names the new name of a relation, or empty when it keeps its own
   */
  RelationRewriting(Function<QualifiedName, Optional<QualifiedName>> names) {
    this.names = names;
  }

  SqlTree apply(SqlTree tree) {
    SqlTree changed = tree.mapParts(this::apply);
    return changed instanceof Node node ? renamed(node) : changed;
  }

  private Node renamed(Node node) {
    return switch (node.tag()) {
      case "RangeVar" -> rangeVar(node);
      case "TypeName" -> named(node, "names");
      case "ColumnRef" -> named(node, "fields");
      default -> node;
    };
  }

  private Node rangeVar(Node node) {
    if (node.text("schemaname").isEmpty()) {
      return node;
    }
    return names
        .apply(QualifiedName.of(node.text("schemaname"), node.text("relname")))
        .map(name ->
            node.with("schemaname", new Text(name.schema().value()))
                .with("relname", new Text(name.name().value())))
        .orElse(node);
  }

  /** The first two parts of a name, where they are a relation's. */
  private Node named(Node node, String field) {
    List<SqlTree> parts = node.list(field);
    boolean column = field.equals("fields");
    if (parts.size() < (column ? 3 : 2)) {
      return node;
    }
    Optional<QualifiedName> renamed =
        string(parts.get(0))
            .flatMap(schema ->
                string(parts.get(1)).flatMap(name -> names.apply(QualifiedName.of(schema, name))));
    return renamed.map(name -> node.with(field, replaced(parts, name))).orElse(node);
  }

  private static Sequence replaced(List<SqlTree> parts, QualifiedName name) {
    List<SqlTree> copy = new ArrayList<>(parts);
    copy.set(0, stringNode(name.schema().value()));
    copy.set(1, stringNode(name.name().value()));
    return new Sequence(copy);
  }

  static Optional<String> string(SqlTree tree) {
    return tree instanceof Node node && node.is("String") && !node.text("sval").isEmpty()
        ? Optional.of(node.text("sval"))
        : Optional.empty();
  }

  static Node stringNode(String value) {
    return Node.of("String", Map.of("sval", new Text(value)));
  }
}
