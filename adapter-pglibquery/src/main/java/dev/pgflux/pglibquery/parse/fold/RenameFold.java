package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.CompositeType.Attribute;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ALTER … RENAME. */
final class RenameFold {
  private final StatementContext statement;
  private final Node node;
  private final Identifier newName;

  private RenameFold(StatementContext statement) {
    this.statement = statement;
    this.node = statement.node();
    this.newName = Identifier.of(statement.node().text("newname"));
  }

  static void rename(StatementContext statement) {
    new RenameFold(statement).apply();
  }

  private void apply() {
    String type = node.symbol("renameType");
    switch (type) {
      case "OBJECT_COLUMN" -> column();
      case "OBJECT_ATTRIBUTE" -> attribute();
      case "OBJECT_TABCONSTRAINT" -> member(ObjectClass.CONSTRAINT);
      case "OBJECT_TRIGGER" -> member(ObjectClass.TRIGGER);
      case "OBJECT_POLICY" -> member(ObjectClass.POLICY);
      case "OBJECT_RULE" -> member(ObjectClass.RULE);
      case "OBJECT_DOMCONSTRAINT" -> domainConstraint();
      case "OBJECT_SCHEMA" ->
          Renaming.schema(
              statement,
              new ObjectLocator(statement).schema(Identifier.of(node.text("subname"))).name(),
              newName);
      case "OBJECT_INDEX" -> index();
      case "OBJECT_ROLE", "OBJECT_DATABASE", "OBJECT_TABLESPACE" ->
          throw new FoldException.PassedOver(
              "the statement is passed over: a "
                  + StatementNames.objectType(type)
                  + " is not part of a schema");
      default -> {
        Node object = node.node("relation").or(() -> node.node("object")).orElseThrow();
        Renaming.object(statement, new ObjectLocator(statement).locate(type, object), newName);
      }
    }
  }

  /** The index of a constraint is renamed with it. */
  private void index() {
    List<String> names = StatementContext.parts(node.node("relation").orElseThrow());
    Optional<Constraint> constraint = AlterIndexFold.findConstraint(statement, names);
    if (constraint.isPresent()) {
      Renaming.object(statement, constraint.get().id(), newName);
    } else {
      Renaming.object(statement, statement.relation(names, Optional.empty()), newName);
    }
  }

  private void member(ObjectClass objectClass) {
    QualifiedId owner = statement.relation(node.node("relation").orElseThrow());
    Identifier name = Identifier.of(node.text("subname"));
    if (objectClass == ObjectClass.CONSTRAINT
        && Renaming.notNull(statement, owner, name, newName)) {
      return;
    }
    Renaming.object(
        statement, new ObjectLocator(statement).member(objectClass, owner, name), newName);
  }

  private void domainConstraint() {
    QualifiedId domain =
        statement.typeId(Trees.names(node.node("object").orElseThrow()), Optional.empty());
    ObjectId id =
        new ObjectLocator(statement)
            .member(ObjectClass.CONSTRAINT, domain, Identifier.of(node.text("subname")));
    Renaming.object(statement, id, newName);
  }

  private void column() {
    Node relation = node.node("relation").orElseThrow();
    Renaming.column(
        statement, statement.relation(relation), Identifier.of(node.text("subname")), newName);
  }

  private void attribute() {
    Node relation = node.node("relation").orElseThrow();
    QualifiedId id = statement.typeId(StatementContext.parts(relation), Optional.of(relation));
    CompositeType type =
        statement
            .builder()
            .find(id, CompositeType.class)
            .orElseThrow(() -> new FoldException(id + " is not a composite type"));
    List<Attribute> attributes = new ArrayList<>(type.attributes());
    int index = CompositeAlterFold.indexOf(attributes, node.text("subname"));
    if (index < 0) {
      throw new FoldException.Missing(
          "attribute \"" + node.text("subname") + "\" of type " + id + " does not exist");
    }
    Attribute before = attributes.get(index);
    attributes.set(
        index, new Attribute(newName, before.type(), before.collation(), before.comment()));
    statement.builder().put(new CompositeType(id, attributes, type.meta()));
  }
}
