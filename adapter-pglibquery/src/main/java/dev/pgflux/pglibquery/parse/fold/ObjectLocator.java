package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** Finds the object that COMMENT, GRANT, ALTER … OWNER, RENAME, SET SCHEMA and DROP are about. */
final class ObjectLocator {
  private final StatementContext statement;

  ObjectLocator(StatementContext statement) {
    this.statement = statement;
  }

  /** An object by PostgreSQL's {@code ObjectType} and its name as the grammar hands it over. */
  ObjectId locate(String type, Node object) {
    return switch (type) {
      case "OBJECT_TABLE",
          "OBJECT_VIEW",
          "OBJECT_MATVIEW",
          "OBJECT_FOREIGN_TABLE",
          "OBJECT_SEQUENCE",
          "OBJECT_INDEX" ->
          relation(object);
      case "OBJECT_TYPE", "OBJECT_DOMAIN" -> type(Trees.names(object), Optional.of(object));
      case "OBJECT_FUNCTION", "OBJECT_PROCEDURE", "OBJECT_ROUTINE", "OBJECT_AGGREGATE" ->
          RoutineLookup.find(statement, object);
      case "OBJECT_SCHEMA" -> schema(Identifier.of(Trees.names(object).getLast()));
      case "OBJECT_EXTENSION" -> global(ObjectClass.EXTENSION, object, "extension");
      case "OBJECT_EVENT_TRIGGER" -> global(ObjectClass.EVENT_TRIGGER, object, "event trigger");
      case "OBJECT_STATISTIC_EXT" ->
          qualified(ObjectClass.STATISTICS, Trees.names(object), "statistics");
      case "OBJECT_TABCONSTRAINT" -> member(ObjectClass.CONSTRAINT, object);
      case "OBJECT_TRIGGER" -> member(ObjectClass.TRIGGER, object);
      case "OBJECT_POLICY" -> member(ObjectClass.POLICY, object);
      case "OBJECT_RULE" -> member(ObjectClass.RULE, object);
      case "OBJECT_DOMCONSTRAINT" -> domainConstraint(object);
      case "OBJECT_DATABASE",
          "OBJECT_ROLE",
          "OBJECT_TABLESPACE",
          "OBJECT_LARGEOBJECT",
          "OBJECT_PARAMETER_ACL" ->
          throw new FoldException.PassedOver(
              "the statement is passed over: a "
                  + StatementNames.objectType(type)
                  + " is not part of a schema");
      default -> OpaqueLocator.locate(statement, type, object);
    };
  }

  private QualifiedId relation(Node object) {
    return object.is("RangeVar")
        ? statement.relation(object)
        : statement.relation(Trees.names(object), Optional.empty());
  }

  /** A type; the name of a table is that of its row type too. */
  QualifiedId type(List<String> names, Optional<Node> place) {
    return statement.typeId(names, place);
  }

  /** A schema that the files make; {@code public} is there without being made. */
  GlobalId schema(Identifier name) {
    GlobalId id = ObjectId.schema(name);
    if (statement.builder().contains(id) || statement.folding().addImplicit(id)) {
      return id;
    }
    if (StatementContext.isOfTheSystem(List.of(name.value(), ""))) {
      throw new FoldException.PassedOver(
          "the statement is passed over: schema " + name + " is PostgreSQL's own");
    }
    throw statement.missing("schema", List.of(name.value()), Optional.empty());
  }

  private GlobalId global(ObjectClass objectClass, Node object, String label) {
    String name = Trees.names(object).getLast();
    GlobalId id = new GlobalId(objectClass, Identifier.of(name));
    if (!statement.builder().contains(id)) {
      if (id.equals(ObjectId.extension(Identifier.of("plpgsql")))) {
        throw new FoldException.PassedOver(
            "the statement is passed over: extension plpgsql is there by itself");
      }
      throw statement.missing(label, List.of(name), Optional.empty());
    }
    return id;
  }

  private QualifiedId qualified(ObjectClass objectClass, List<String> names, String label) {
    return statement.candidates(names).stream()
        .map(name -> new QualifiedId(objectClass, name))
        .filter(statement.builder()::contains)
        .findFirst()
        .orElseThrow(() -> statement.missing(label, names, Optional.empty()));
  }

  private MemberId member(ObjectClass objectClass, Node object) {
    List<String> names = Trees.names(object);
    QualifiedId owner = statement.relation(names.subList(0, names.size() - 1), Optional.empty());
    return member(objectClass, owner, Identifier.of(names.getLast()));
  }

  MemberId member(ObjectClass objectClass, QualifiedId owner, Identifier name) {
    MemberId id = new MemberId(objectClass, owner, name);
    if (!statement.builder().contains(id)) {
      if (statement.folding().attached().isLeftOut(id)) {
        throw new FoldException.PassedOver(
            "the statement is passed over: "
                + objectClass.label()
                + " "
                + id
                + " belongs to that of the parent");
      }
      throw new FoldException.Missing(
          objectClass.label() + " \"" + name + "\" of \"" + owner + "\" does not exist");
    }
    return id;
  }

  private MemberId domainConstraint(Node object) {
    List<Node> items = object.nodes("items");
    QualifiedId domain = type(Trees.names(items.getFirst()), Optional.of(items.getFirst()));
    return member(ObjectClass.CONSTRAINT, domain, Identifier.of(items.getLast().text("sval")));
  }
}
