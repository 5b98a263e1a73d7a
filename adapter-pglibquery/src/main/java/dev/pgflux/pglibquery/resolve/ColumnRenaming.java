package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives columns other names where a tree refers to them. An output column of a query keeps the name
 * that it had, as PostgreSQL keeps it.
 */
final class ColumnRenaming {
  private final Map<Reference, Identifier> columns;
  private final Deque<Map<String, QualifiedId>> scopes = new ArrayDeque<>();

  /**
   * Makes the renaming.
   *
   * @param columns new name by relation and old name
   * @param relation the relation whose columns are visible, if any
   */
  ColumnRenaming(Map<Reference, Identifier> columns, Optional<QualifiedId> relation) {
    this.columns = columns;
    relation.ifPresent(id -> scopes.push(Map.of(id.simpleName(), id, "old", id, "new", id)));
  }

  SqlTree apply(SqlTree tree) {
    if (columns.isEmpty()) {
      return tree;
    }
    return tree instanceof Node node ? apply(node) : tree.mapParts(this::apply);
  }

  private Node apply(Node node) {
    return switch (node.tag()) {
      case "SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt" -> inScope(node);
      case "ColumnRef" -> column(node);
      case "ResTarget" -> target(node);
      case "PartitionElem" -> partitionElement(node);
      default -> node.mapFields(this::apply);
    };
  }

  private Node inScope(Node statement) {
    Map<String, QualifiedId> visible = new LinkedHashMap<>();
    collect(statement.list("fromClause"), visible);
    collect(statement.list("usingClause"), visible);
    statement.node("relation").ifPresent(it -> collect(List.of(it), visible));
    scopes.push(visible);
    Node changed = statement.mapFields(this::apply);
    scopes.pop();
    return changed;
  }

  private static void collect(List<SqlTree> items, Map<String, QualifiedId> visible) {
    for (SqlTree item : items) {
      if (item instanceof Node node && node.is("JoinExpr")) {
        List<SqlTree> sides = new ArrayList<>();
        node.field("larg").ifPresent(sides::add);
        node.field("rarg").ifPresent(sides::add);
        collect(sides, visible);
      } else if (item instanceof Node node
          && node.is("RangeVar")
          && !node.text("schemaname").isEmpty()) {
        String name =
            node.node("alias").map(it -> it.text("aliasname")).orElse(node.text("relname"));
        QualifiedName relation = QualifiedName.of(node.text("schemaname"), node.text("relname"));
        visible.put(name, ObjectId.relation(relation));
      }
    }
  }

  /** A query's output column without a name of its own has that of its expression. */
  private Node target(Node target) {
    Node changed = target.mapFields(this::apply);
    if (!target.text("name").isEmpty() || changed.equals(target)) {
      return changed;
    }
    return target
        .node("val")
        .filter(it -> it.is("ColumnRef"))
        .flatMap(it -> RelationRewriting.string(it.list("fields").getLast()))
        .map(old -> changed.with("name", new Text(old)))
        .orElse(changed);
  }

  /** A key of PARTITION BY, which names its column unless it is an expression. */
  private Node partitionElement(Node node) {
    Node changed = node.mapFields(this::apply);
    return Optional.of(node.text("name"))
        .filter(name -> !name.isEmpty())
        .flatMap(this::bare)
        .map(name -> changed.with("name", new Text(name.value())))
        .orElse(changed);
  }

  private Node column(Node node) {
    List<SqlTree> parts = node.list("fields");
    Optional<String> name = RelationRewriting.string(parts.getLast());
    if (name.isEmpty()) {
      return node;
    }
    Optional<Identifier> renamed =
        parts.size() == 1
            ? bare(name.get())
            : RelationRewriting.string(parts.get(parts.size() - 2))
                .flatMap(relation -> qualified(relation, name.get()));
    return renamed.map(it -> node.with("fields", replaced(parts, it))).orElse(node);
  }

  private static Sequence replaced(List<SqlTree> parts, Identifier name) {
    List<SqlTree> copy = new ArrayList<>(parts);
    copy.set(copy.size() - 1, RelationRewriting.stringNode(name.value()));
    return new Sequence(copy);
  }

  private Optional<Identifier> qualified(String relation, String column) {
    return scopes.stream()
        .filter(visible -> visible.containsKey(relation))
        .findFirst()
        .flatMap(visible -> Optional.ofNullable(visible.get(relation)))
        .flatMap(id -> newName(id, column));
  }

  private Optional<Identifier> bare(String column) {
    return scopes.stream()
        .flatMap(visible -> visible.values().stream().distinct())
        .flatMap(id -> newName(id, column).stream())
        .findFirst();
  }

  private Optional<Identifier> newName(QualifiedId relation, String column) {
    return Optional.ofNullable(columns.get(Reference.to(relation, Identifier.of(column))));
  }
}
