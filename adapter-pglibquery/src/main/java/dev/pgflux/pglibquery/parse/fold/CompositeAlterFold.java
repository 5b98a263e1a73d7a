package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.CompositeType.Attribute;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ALTER TYPE of composite types. */
final class CompositeAlterFold {
  private CompositeAlterFold() {}

  static void alter(StatementContext statement, Node name, Node command) {
    QualifiedId id = statement.typeId(StatementContext.parts(name), Optional.of(name));
    if (command.symbol("subtype").equals("AT_ChangeOwner")) {
      OwnerFold.change(statement, id, command.node("newowner").orElseThrow());
      return;
    }
    CompositeType type =
        statement
            .builder()
            .find(id, CompositeType.class)
            .orElseThrow(() -> new FoldException(id + " is not a composite type"));
    List<Attribute> attributes = new ArrayList<>(type.attributes());
    change(statement, id, attributes, command);
    statement.builder().put(new CompositeType(id, attributes, type.meta()));
  }

  private static void change(
      StatementContext statement, QualifiedId id, List<Attribute> attributes, Node command) {
    switch (command.symbol("subtype")) {
      case "AT_AddColumn" ->
          attributes.add(TypeFold.attribute(statement, command.node("def").orElseThrow()));
      case "AT_DropColumn" -> {
        int index = indexOf(attributes, command.text("name"));
        if (index >= 0) {
          attributes.remove(index);
        } else if (!command.flag("missing_ok")) {
          throw missing(id, command);
        }
      }
      case "AT_AlterColumnType" -> {
        int index = indexOf(attributes, command.text("name"));
        if (index < 0) {
          throw missing(id, command);
        }
        Attribute before = attributes.get(index);
        Node definition = command.node("def").orElseThrow();
        attributes.set(
            index,
            new Attribute(
                before.name(),
                statement.type(definition.node("typeName").orElseThrow()),
                definition
                    .node("collClause")
                    .map(clause -> statement.collation(Trees.names(clause, "collname"))),
                before.comment()));
      }
      default ->
          throw new FoldException(
              "this command of ALTER TYPE is not understood: " + command.symbol("subtype"));
    }
  }

  private static FoldException missing(QualifiedId id, Node command) {
    return new FoldException.Missing(
        "attribute \"" + command.text("name") + "\" of type " + id + " does not exist");
  }

  static int indexOf(List<Attribute> attributes, String name) {
    Identifier wanted = Identifier.of(name);
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).name().equals(wanted)) {
        return i;
      }
    }
    return -1;
  }
}
