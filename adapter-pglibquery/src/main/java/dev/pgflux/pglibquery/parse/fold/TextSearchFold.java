package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text search parsers, templates and dictionaries. */
final class TextSearchFold {
  private static final String TEMPLATE = "template";

  private TextSearchFold() {}

  static void createParser(StatementContext statement) {
    functions(
        statement,
        ObjectClass.TEXT_SEARCH_PARSER,
        List.of("start", "gettoken", "end", "lextypes", "headline"));
  }

  static void createTemplate(StatementContext statement) {
    functions(statement, ObjectClass.TEXT_SEARCH_TEMPLATE, List.of("init", "lexize"));
  }

  private static void functions(
      StatementContext statement, ObjectClass objectClass, List<String> names) {
    DefinitionOptions options =
        new DefinitionOptions(statement, statement.node().nodes("definition"));
    names.forEach(options::function);
    create(statement, objectClass, options.normal(), List.of());
  }

  static void createDictionary(StatementContext statement) {
    List<Node> given = statement.node().nodes("definition");
    Node value =
        new DefinitionOptions(statement, given)
            .value(TEMPLATE)
            .orElseThrow(() -> new FoldException("text search template is required"));
    QualifiedName template = named(statement, ObjectClass.TEXT_SEARCH_TEMPLATE, Trees.names(value));
    List<Node> normal = new ArrayList<>();
    normal.add(
        DefinitionOptions.option(TEMPLATE, Optional.of(DefinitionOptions.typeName(template))));
    given.stream()
        .filter(option -> !option.text("defname").equals(TEMPLATE))
        .forEach(option -> normal.add(setting(option)));
    create(
        statement,
        ObjectClass.TEXT_SEARCH_DICTIONARY,
        normal,
        made(statement, new QualifiedId(ObjectClass.TEXT_SEARCH_TEMPLATE, template)));
  }

  /** Numbers stay numbers; everything else is stored as a string. */
  private static Node setting(Node option) {
    boolean number =
        option.node("arg").filter(it -> it.is("Integer") || it.is("Float")).isPresent();
    return DefinitionOptions.option(
        option.text("defname"),
        number ? option.node("arg") : Optional.of(Trees.string(Trees.optionText(option))));
  }

  static void create(
      StatementContext statement,
      ObjectClass objectClass,
      List<Node> options,
      List<ObjectId> dependencies) {
    QualifiedName name = statement.newName(Trees.names(statement.node(), "defnames"));
    Node definition =
        DefinitionOptions.withList(
            statement.node().with("defnames", DefinitionOptions.names(name)),
            "definition",
            options);
    Definitions.create(
        statement,
        Definitions.of(
            statement,
            new QualifiedId(objectClass, name),
            objectClass.label(),
            Optional.empty(),
            List.of(definition),
            dependencies));
  }

  /** ALTER TEXT SEARCH DICTIONARY: an option without a value is taken away. */
  static void alterDictionary(StatementContext statement) {
    Node node = statement.node();
    ObjectId id =
        OpaqueLocator.qualified(
            statement, ObjectClass.TEXT_SEARCH_DICTIONARY, Trees.names(node, "dictname"));
    OpaqueObject before = Definitions.find(statement, id);
    Node tree = Definitions.create(before);
    List<Node> options = new ArrayList<>(tree.nodes("definition"));
    for (Node change : node.nodes("options")) {
      options.removeIf(option -> option.text("defname").equals(change.text("defname")));
      if (change.node("arg").isPresent()) {
        options.add(setting(change));
      }
    }
    Definitions.change(
        statement, before, List.of(DefinitionOptions.withList(tree, "definition", options)));
  }

  /** An object of the files, else one of PostgreSQL's own. */
  static QualifiedName named(
      StatementContext statement, ObjectClass objectClass, List<String> names) {
    List<QualifiedName> candidates = statement.candidates(names);
    return candidates.stream()
        .filter(name -> statement.builder().contains(new QualifiedId(objectClass, name)))
        .findFirst()
        .orElseGet(candidates::getFirst);
  }

  /** What the files make of an object that another one needs. */
  static List<ObjectId> made(StatementContext statement, ObjectId id) {
    return statement.builder().contains(id) ? List.of(id) : List.of();
  }
}
