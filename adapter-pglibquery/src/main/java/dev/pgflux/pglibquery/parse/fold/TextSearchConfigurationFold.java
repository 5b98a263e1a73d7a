package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Text search configurations: which dictionaries look at the tokens of each type. */
final class TextSearchConfigurationFold {
  private static final String ADD = "ALTER_TSCONFIG_ADD_MAPPING";

  private final StatementContext statement;
  private final NavigableMap<String, List<QualifiedName>> mappings = new TreeMap<>();

  private TextSearchConfigurationFold(StatementContext statement) {
    this.statement = statement;
  }

  static void create(StatementContext statement) {
    DefinitionOptions options =
        new DefinitionOptions(statement, statement.node().nodes("definition"));
    TextSearchConfigurationFold fold = new TextSearchConfigurationFold(statement);
    QualifiedName parser =
        options
            .value("copy")
            .map(other -> fold.copy(Trees.names(other)))
            .or(() ->
                options
                    .value("parser")
                    .map(value ->
                        TextSearchFold.named(
                            statement, ObjectClass.TEXT_SEARCH_PARSER, Trees.names(value))))
            .orElseThrow(() -> new FoldException("text search parser is required"));
    QualifiedName name = statement.newName(Trees.names(statement.node(), "defnames"));
    Node parserOption =
        DefinitionOptions.option("parser", Optional.of(DefinitionOptions.typeName(parser)));
    Node definition =
        DefinitionOptions.withList(
            statement.node().with("defnames", DefinitionOptions.names(name)),
            "definition",
            List.of(parserOption));
    OpaqueObject created =
        Definitions.of(
            statement,
            new QualifiedId(ObjectClass.TEXT_SEARCH_CONFIGURATION, name),
            ObjectClass.TEXT_SEARCH_CONFIGURATION.label(),
            Optional.empty(),
            fold.statements(definition, name),
            TextSearchFold.made(
                statement, new QualifiedId(ObjectClass.TEXT_SEARCH_PARSER, parser)));
    Definitions.create(statement, created);
    Definitions.change(
        statement,
        Definitions.find(statement, created.id()),
        Definitions.trees(created),
        fold.dictionaries());
  }

  /** Takes over the mappings of another configuration and gives its parser. */
  private QualifiedName copy(List<String> names) {
    QualifiedName other =
        TextSearchFold.named(statement, ObjectClass.TEXT_SEARCH_CONFIGURATION, names);
    Optional<OpaqueObject> declared =
        statement
            .builder()
            .find(
                new QualifiedId(ObjectClass.TEXT_SEARCH_CONFIGURATION, other), OpaqueObject.class);
    if (declared.isPresent()) {
      List<Node> trees = Definitions.trees(declared.get());
      read(trees);
      List<String> parser =
          trees
              .getFirst()
              .nodes("definition")
              .getFirst()
              .node("arg")
              .map(Trees::names)
              .orElseThrow();
      return QualifiedName.of(parser.getFirst(), parser.getLast());
    }
    if (!other.isBuiltIn()) {
      throw statement.missing("text search configuration", names, Optional.empty());
    }
    mappings.putAll(BuiltInTextSearch.mappings(other.name().value()));
    return QualifiedName.builtIn("default");
  }

  private void read(List<Node> trees) {
    for (Node mapping : trees.subList(1, trees.size())) {
      List<QualifiedName> dictionaries =
          mapping.nodes("dicts").stream()
              .map(Trees::names)
              .map(names -> QualifiedName.of(names.getFirst(), names.getLast()))
              .toList();
      mappings.put(Trees.names(mapping, "tokentype").getFirst(), dictionaries);
    }
  }

  static void alter(StatementContext statement) {
    Node node = statement.node();
    ObjectId id =
        OpaqueLocator.qualified(
            statement, ObjectClass.TEXT_SEARCH_CONFIGURATION, Trees.names(node, "cfgname"));
    OpaqueObject before = Definitions.find(statement, id);
    TextSearchConfigurationFold fold = new TextSearchConfigurationFold(statement);
    fold.read(Definitions.trees(before));
    fold.change(node);
    Definitions.change(
        statement,
        before,
        fold.statements(Definitions.create(before), ((QualifiedId) id).name()),
        fold.dictionaries());
  }

  private void change(Node node) {
    List<String> tokens = Trees.names(node, "tokentype");
    List<QualifiedName> named =
        node.nodes("dicts").stream()
            .map(it ->
                TextSearchFold.named(
                    statement, ObjectClass.TEXT_SEARCH_DICTIONARY, Trees.names(it)))
            .toList();
    switch (node.symbol("kind")) {
      case ADD, "ALTER_TSCONFIG_ALTER_MAPPING_FOR_TOKEN" ->
          tokens.forEach(token -> mappings.put(token, named));
      case "ALTER_TSCONFIG_DROP_MAPPING" -> tokens.forEach(mappings::remove);
      default ->
          mappings.replaceAll((token, dictionaries) ->
              tokens.isEmpty() || tokens.contains(token)
                  ? replaced(dictionaries, named.getFirst(), named.getLast())
                  : dictionaries);
    }
  }

  private static List<QualifiedName> replaced(
      List<QualifiedName> dictionaries, QualifiedName before, QualifiedName after) {
    return dictionaries.stream().map(it -> it.equals(before) ? after : it).toList();
  }

  private List<Node> statements(Node create, QualifiedName name) {
    List<Node> all = new ArrayList<>();
    all.add(create);
    mappings.forEach((token, dictionaries) -> all.add(mapping(name, token, dictionaries)));
    return all;
  }

  private static Node mapping(QualifiedName name, String token, List<QualifiedName> dictionaries) {
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("kind", new Symbol(ADD));
    fields.put("cfgname", DefinitionOptions.names(name));
    fields.put("tokentype", Trees.strings(List.of(token)));
    fields.put(
        "dicts",
        new Sequence(
            dictionaries.stream().map(it -> (SqlTree) OperatorLookup.reference(it)).toList()));
    return Node.of("AlterTSConfigurationStmt", fields);
  }

  private List<ObjectId> dictionaries() {
    return mappings.values().stream()
        .flatMap(List::stream)
        .map(it -> (ObjectId) new QualifiedId(ObjectClass.TEXT_SEARCH_DICTIONARY, it))
        .filter(statement.builder()::contains)
        .distinct()
        .toList();
  }
}
