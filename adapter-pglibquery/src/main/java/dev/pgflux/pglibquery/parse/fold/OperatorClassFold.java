package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CREATE OPERATOR CLASS and FAMILY, ALTER OPERATOR FAMILY. */
final class OperatorClassFold {
  private OperatorClassFold() {}

  static void createFamily(StatementContext statement) {
    Node node = statement.node();
    QualifiedName name = statement.newName(Trees.names(node, "opfamilyname"));
    Definitions.create(statement, emptyFamily(statement, name, node.text("amname")));
  }

  private static OpaqueObject emptyFamily(
      StatementContext statement, QualifiedName name, String method) {
    return Definitions.of(
        statement,
        ObjectId.operatorFamily(name, Identifier.of(method)),
        "operator family",
        Optional.empty(),
        List.of(family("CreateOpFamilyStmt", name, method)),
        accessMethod(statement, method));
  }

  private static List<ObjectId> accessMethod(StatementContext statement, String method) {
    return TextSearchFold.made(
        statement,
        new ObjectId.GlobalId(
            dev.pgflux.domain.id.ObjectClass.ACCESS_METHOD, Identifier.of(method)));
  }

  private static Node family(String tag, QualifiedName name, String method) {
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("opfamilyname", DefinitionOptions.names(name));
    fields.put("amname", new Text(method));
    return Node.of(tag, fields);
  }

  static void createClass(StatementContext statement) {
    Node node = statement.node();
    String method = node.text("amname");
    QualifiedName name = statement.newName(Trees.names(node, "opclassname"));
    DataType type = statement.type(node.node("datatype").orElseThrow()).withoutModifiers();
    OperatorMembers members = new OperatorMembers(statement, method, Optional.of(type));
    node.nodes("items").forEach(members::add);
    StructuralId family = family(statement, node, name, method);
    List<ObjectId> dependencies = new ArrayList<>(members.dependencies());
    dependencies.add(family);
    dependencies.addAll(accessMethod(statement, method));
    Definitions.create(
        statement,
        Definitions.of(
            statement,
            ObjectId.operatorClass(name, Identifier.of(method)),
            "operator class",
            Optional.empty(),
            List.of(
                node.with("opclassname", DefinitionOptions.names(name))
                    .with("opfamilyname", DefinitionOptions.names(familyName(family)))
                    .with("items", new Sequence(List.copyOf(members.ofClass())))),
            dependencies));
    addToFamily(statement, family, method, members);
  }

  /** A class that names no family gets the one with its name, which is made if need be. */
  private static StructuralId family(
      StatementContext statement, Node node, QualifiedName className, String method) {
    List<String> names = Trees.names(node, "opfamilyname");
    if (!names.isEmpty()) {
      Optional<StructuralId> builtIn =
          statement.candidates(names).stream()
              .filter(QualifiedName::isBuiltIn)
              .map(name -> ObjectId.operatorFamily(name, Identifier.of(method)))
              .filter(id -> names.size() > 1)
              .findFirst();
      return builtIn.orElseGet(
          () -> StructuralLocator.ofMethod(statement, names, method, ObjectId::operatorFamily));
    }
    StructuralId id = ObjectId.operatorFamily(className, Identifier.of(method));
    if (!statement.builder().contains(id)) {
      statement.createPart(emptyFamily(statement, className, method));
    }
    return id;
  }

  private static QualifiedName familyName(StructuralId family) {
    return new QualifiedName(
        family.schema().orElse(QualifiedName.PG_CATALOG), Identifier.of(family.parts().getFirst()));
  }

  /** Members that PostgreSQL counts as the family's own rather than the class's. */
  private static void addToFamily(
      StatementContext statement, StructuralId family, String method, OperatorMembers members) {
    if (members.ofFamily().isEmpty()) {
      return;
    }
    OpaqueObject before = Definitions.find(statement, family);
    OperatorMembers all = new OperatorMembers(statement, method, Optional.empty());
    own(before).forEach(all::add);
    members.ofFamily().forEach(all::add);
    change(statement, before, method, all);
  }

  private static List<Node> own(OpaqueObject family) {
    List<Node> trees = Definitions.trees(family);
    return trees.size() < 2 ? List.of() : trees.get(1).nodes("items");
  }

  private static void change(
      StatementContext statement, OpaqueObject before, String method, OperatorMembers members) {
    List<Node> definition = new ArrayList<>();
    definition.add(Definitions.create(before));
    if (!members.ofFamily().isEmpty()) {
      Node alter = family("AlterOpFamilyStmt", familyName((StructuralId) before.id()), method);
      definition.add(alter.with("items", new Sequence(List.copyOf(members.ofFamily()))));
    }
    Definitions.change(statement, before, definition, members.dependencies());
  }

  static void alterFamily(StatementContext statement) {
    Node node = statement.node();
    String method = node.text("amname");
    StructuralId id =
        StructuralLocator.ofMethod(
            statement, Trees.names(node, "opfamilyname"), method, ObjectId::operatorFamily);
    OpaqueObject before = Definitions.find(statement, id);
    OperatorMembers members = new OperatorMembers(statement, method, Optional.empty());
    own(before).forEach(members::add);
    for (Node item : node.nodes("items")) {
      if (node.flag("is_drop")) {
        members.remove(item);
      } else {
        members.add(item);
      }
    }
    change(statement, before, method, members);
  }
}
