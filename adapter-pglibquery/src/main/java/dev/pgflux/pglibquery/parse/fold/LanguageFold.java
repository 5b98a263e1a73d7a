package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What extends the server by functions: languages, transforms, access methods, casts. */
final class LanguageFold {
  private LanguageFold() {}

  static void createLanguage(StatementContext statement) {
    List<ObjectId> functions = new ArrayList<>();
    Node node = statement.node();
    for (String field : List.of("plhandler", "plinline", "plvalidator")) {
      node = withFunction(statement, node, field, functions);
    }
    Definitions.create(
        statement,
        Definitions.of(
            statement,
            new GlobalId(ObjectClass.LANGUAGE, Identifier.of(node.text("plname"))),
            "language",
            Optional.of(PrivilegeTarget.LANGUAGE),
            List.of(node),
            functions));
  }

  static void createAccessMethod(StatementContext statement) {
    List<ObjectId> functions = new ArrayList<>();
    Node node = withFunction(statement, statement.node(), "handler_name", functions);
    Definitions.create(
        statement,
        Definitions.of(
            statement,
            new GlobalId(ObjectClass.ACCESS_METHOD, Identifier.of(node.text("amname"))),
            "access method",
            Optional.empty(),
            List.of(node),
            functions));
  }

  static void createConversion(StatementContext statement) {
    List<ObjectId> functions = new ArrayList<>();
    QualifiedName name = statement.newName(Trees.names(statement.node(), "conversion_name"));
    Node node =
        withFunction(statement, statement.node(), "func_name", functions)
            .with("conversion_name", DefinitionOptions.names(name));
    for (String field : List.of("for_encoding_name", "to_encoding_name")) {
      node = node.with(field, new Text(Encodings.official(node.text(field))));
    }
    Definitions.create(
        statement,
        Definitions.of(
            statement,
            new QualifiedId(ObjectClass.CONVERSION, name),
            "conversion",
            Optional.empty(),
            List.of(node),
            functions));
  }

  /**
   * A function in a field of the statement, with its schema; what the files make of it is noted.
   */
  static Node withFunction(
      StatementContext statement, Node node, String field, List<ObjectId> functions) {
    List<String> names = Trees.names(node, field);
    if (names.isEmpty()) {
      return node;
    }
    QualifiedName function = RoutineLookup.named(statement, names);
    functions.addAll(statement.builder().routines(function));
    return node.with(field, DefinitionOptions.names(function));
  }

  static void createTransform(StatementContext statement) {
    Node node = statement.node();
    DataType type = statement.type(node.node("type_name").orElseThrow());
    Identifier language = Identifier.of(node.text("lang"));
    List<ObjectId> dependencies = new ArrayList<>();
    GlobalId languageId = new GlobalId(ObjectClass.LANGUAGE, language);
    if (statement.builder().contains(languageId)) {
      dependencies.add(languageId);
    }
    for (String field : List.of("fromsql", "tosql")) {
      node = withSignature(statement, node, field);
    }
    Definitions.create(
        statement,
        Definitions.of(
            statement,
            ObjectId.transform(type.withoutModifiers(), language),
            "transform",
            Optional.empty(),
            List.of(node),
            dependencies));
  }

  static void createCast(StatementContext statement) {
    Node node = statement.node();
    DataType source = statement.type(node.node("sourcetype").orElseThrow());
    DataType target = statement.type(node.node("targettype").orElseThrow());
    Definitions.create(
        statement,
        Definitions.of(
            statement,
            ObjectId.cast(source.withoutModifiers(), target.withoutModifiers()),
            "cast",
            Optional.empty(),
            List.of(withSignature(statement, node, "func")),
            List.of()));
  }

  private static Node withSignature(StatementContext statement, Node node, String field) {
    return node.node(field)
        .map(function -> node.with(field, RoutineReference.normal(statement, function)))
        .orElse(node);
  }
}
