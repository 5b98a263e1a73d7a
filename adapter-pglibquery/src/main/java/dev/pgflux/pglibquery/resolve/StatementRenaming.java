package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import dev.pgflux.pglibquery.name.NameParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives the objects that a whole statement makes and uses other names. */
final class StatementRenaming {
  /** The fields that hold the name of an object of the whole database. */
  private static final Map<String, ObjectClass> GLOBAL =
      Map.of(
          "plname", ObjectClass.LANGUAGE,
          "lang", ObjectClass.LANGUAGE,
          "fdwname", ObjectClass.FOREIGN_DATA_WRAPPER,
          "servername", ObjectClass.FOREIGN_SERVER,
          "pubname", ObjectClass.PUBLICATION,
          "subname", ObjectClass.SUBSCRIPTION);

  /** The fields that hold the parts of a name. */
  private static final Map<String, Set<ObjectClass>> QUALIFIED =
      Map.of(
          "conversion_name", Set.of(ObjectClass.CONVERSION),
          "cfgname", Set.of(ObjectClass.TEXT_SEARCH_CONFIGURATION),
          "dictname", Set.of(ObjectClass.TEXT_SEARCH_DICTIONARY),
          "opclassname", Set.of(ObjectClass.OPERATOR_CLASS),
          "opfamilyname", Set.of(ObjectClass.OPERATOR_FAMILY));

  /** The classes of what CREATE with a list of options makes. */
  private static final Map<String, ObjectClass> DEFINED =
      Map.of(
          "OBJECT_AGGREGATE", ObjectClass.ROUTINE,
          "OBJECT_COLLATION", ObjectClass.COLLATION,
          "OBJECT_TYPE", ObjectClass.TYPE,
          "OBJECT_TSPARSER", ObjectClass.TEXT_SEARCH_PARSER,
          "OBJECT_TSTEMPLATE", ObjectClass.TEXT_SEARCH_TEMPLATE,
          "OBJECT_TSDICTIONARY", ObjectClass.TEXT_SEARCH_DICTIONARY,
          "OBJECT_TSCONFIGURATION", ObjectClass.TEXT_SEARCH_CONFIGURATION);

  /** What an option's value may name, which the grammar takes for a type. */
  private static final Set<ObjectClass> IN_OPTIONS =
      Set.of(
          ObjectClass.ROUTINE,
          ObjectClass.TEXT_SEARCH_PARSER,
          ObjectClass.TEXT_SEARCH_TEMPLATE,
          ObjectClass.TEXT_SEARCH_CONFIGURATION);

  private final Map<ObjectId, ObjectId> objects;

  StatementRenaming(Map<ObjectId, ObjectId> objects) {
    this.objects = objects;
  }

  SqlTree apply(SqlTree tree) {
    return switch (tree) {
      case Node node -> apply(node);
      case Sequence sequence ->
          new Sequence(sequence.elements().stream().map(this::apply).toList());
      case Text _, SqlTree.Number _, SqlTree.Real _, SqlTree.Flag _, SqlTree.Symbol _ -> tree;
    };
  }

  private SqlTree apply(Node node) {
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    node.fields().forEach((name, value) -> fields.put(name, field(node, name, apply(value))));
    if (node.is("RuleStmt")) {
      fields.put("rulename", new Text(ruleName(node)));
    }
    return Node.of(node.tag(), fields);
  }

  /** Rules belong to a relation, which has its new name already. */
  private String ruleName(Node rule) {
    Node relation = rule.node("relation").orElseThrow();
    ObjectId owner =
        ObjectId.relation(QualifiedName.of(relation.text("schemaname"), relation.text("relname")));
    return objects.entrySet().stream()
        .filter(entry ->
            entry.getKey() instanceof MemberId old
                && old.objectClass() == ObjectClass.RULE
                && old.name().value().equals(rule.text("rulename"))
                && entry.getValue() instanceof MemberId renamed
                && renamed.owner().equals(owner))
        .map(entry -> entry.getValue().simpleName())
        .findFirst()
        .orElse(rule.text("rulename"));
  }

  private SqlTree field(Node node, String field, SqlTree value) {
    if (value instanceof Text name && GLOBAL.containsKey(field)) {
      return new Text(global(GLOBAL.get(field), name.value()));
    }
    if (!(value instanceof Sequence names)) {
      return value;
    }
    return switch (field) {
      case "defnames" ->
          named(
              names,
              Optional.ofNullable(DEFINED.get(node.symbol("kind"))).map(Set::of).orElse(Set.of()));
      case "names" -> node.is("TypeName") ? named(names, IN_OPTIONS) : names;
      case "objname" -> named(names, Set.of(ObjectClass.ROUTINE));
      case "items" ->
          node.is("List") ? named(names, Set.of(ObjectClass.TEXT_SEARCH_DICTIONARY)) : names;
      default -> named(names, QUALIFIED.getOrDefault(field, Set.of()));
    };
  }

  private String global(ObjectClass objectClass, String name) {
    return objects.get(new GlobalId(objectClass, Identifier.of(name))) instanceof GlobalId renamed
        ? renamed.name().value()
        : name;
  }

  private Sequence named(Sequence names, Set<ObjectClass> classes) {
    List<String> parts = NameParts.of(names.elements());
    if (parts.size() != 2 || classes.isEmpty()) {
      return names;
    }
    QualifiedName old = QualifiedName.of(parts.get(0), parts.get(1));
    return renamed(old, classes)
        .map(it ->
            new Sequence(
                List.of(
                    RelationRewriting.stringNode(it.schema().value()),
                    RelationRewriting.stringNode(it.name().value()))))
        .orElse(names);
  }

  private Optional<QualifiedName> renamed(QualifiedName old, Set<ObjectClass> classes) {
    return objects.entrySet().stream()
        .filter(entry -> classes.contains(entry.getKey().objectClass()))
        .filter(entry -> name(entry.getKey()).filter(old::equals).isPresent())
        .flatMap(entry -> name(entry.getValue()).stream())
        .findFirst()
        .or(() -> inRenamedSchema(old));
  }

  private Optional<QualifiedName> inRenamedSchema(QualifiedName old) {
    return objects.get(ObjectId.schema(old.schema())) instanceof GlobalId schema
        ? Optional.of(new QualifiedName(schema.name(), old.name()))
        : Optional.empty();
  }

  private static Optional<QualifiedName> name(ObjectId id) {
    return switch (id) {
      case QualifiedId it -> Optional.of(it.name());
      case RoutineId it -> Optional.of(it.name());
      case StructuralId it ->
          it.schema()
              .map(schema -> new QualifiedName(schema, Identifier.of(it.parts().getFirst())));
      case GlobalId global -> Optional.empty();
      case MemberId member -> Optional.empty();
    };
  }
}
