package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE TYPE … AS, CREATE TYPE … AS ENUM, ALTER TYPE of enums. */
final class TypeFold {
  private TypeFold() {}

  static void createComposite(StatementContext statement) {
    Node node = statement.node();
    QualifiedId id = ObjectId.type(statement.newName(node.node("typevar").orElseThrow()));
    List<CompositeType.Attribute> attributes =
        node.nodes("coldeflist").stream()
            .map(definition -> attribute(statement, definition))
            .toList();
    statement.create(new CompositeType(id, attributes, ObjectMeta.NONE));
  }

  static CompositeType.Attribute attribute(StatementContext statement, Node definition) {
    return new CompositeType.Attribute(
        Identifier.of(definition.text("colname")),
        statement.type(definition.node("typeName").orElseThrow()),
        definition
            .node("collClause")
            .map(clause -> statement.collation(Trees.names(clause, "collname"))),
        Optional.empty());
  }

  static void createEnum(StatementContext statement) {
    Node node = statement.node();
    statement.create(
        new EnumType(
            ObjectId.type(statement.newName(Trees.names(node, "typeName"))),
            Trees.names(node, "vals"),
            ObjectMeta.NONE));
  }

  static void alterEnum(StatementContext statement) {
    Node node = statement.node();
    QualifiedId id = statement.typeId(Trees.names(node, "typeName"), Optional.empty());
    EnumType type =
        statement
            .builder()
            .find(id, EnumType.class)
            .orElseThrow(() -> new FoldException(id + " is not an enum"));
    List<String> labels = new ArrayList<>(type.labels());
    String newLabel = node.text("newVal");
    if (!node.text("oldVal").isEmpty()) {
      labels.set(position(id, labels, node.text("oldVal")), newLabel);
    } else if (labels.contains(newLabel)) {
      if (!node.flag("skipIfNewValExists")) {
        throw new FoldException("enum label \"" + newLabel + "\" of " + id + " is made twice");
      }
    } else if (node.field("newValNeighbor").isPresent()) {
      int neighbor = position(id, labels, node.text("newValNeighbor"));
      labels.add(node.flag("newValIsAfter") ? neighbor + 1 : neighbor, newLabel);
    } else {
      labels.add(newLabel);
    }
    statement.builder().put(new EnumType(id, labels, type.meta()));
  }

  private static int position(QualifiedId id, List<String> labels, String label) {
    int position = labels.indexOf(label);
    if (position < 0) {
      throw new FoldException.Missing("\"" + label + "\" is no label of enum " + id);
    }
    return position;
  }
}
