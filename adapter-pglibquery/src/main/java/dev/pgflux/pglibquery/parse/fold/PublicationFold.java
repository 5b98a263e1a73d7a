package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.sql.SqlTree.Flag;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** CREATE and ALTER PUBLICATION. */
final class PublicationFold {
  private static final String TABLE = "PUBLICATIONOBJ_TABLE";
  private static final String SCHEMA = "PUBLICATIONOBJ_TABLES_IN_SCHEMA";
  private static final List<String> COMMANDS = List.of("insert", "update", "delete", "truncate");

  /** What is published, by name; tables come before schemas. */
  private record Members(SortedMap<String, Node> tables, SortedMap<String, Node> schemas) {
    List<Node> inOrder() {
      List<Node> all = new ArrayList<>(tables.values());
      all.addAll(schemas.values());
      return all;
    }

    void add(Members others) {
      tables.putAll(others.tables);
      schemas.putAll(others.schemas);
    }

    void remove(Members others) {
      tables.keySet().removeAll(others.tables.keySet());
      schemas.keySet().removeAll(others.schemas.keySet());
    }
  }

  private PublicationFold() {}

  static void create(StatementContext statement) {
    Node node = statement.node();
    Node normal =
        DefinitionOptions.withList(
            DefinitionOptions.withList(
                node, "pubobjects", members(statement, node.nodes("pubobjects")).inOrder()),
            "options",
            options(statement, node.nodes("options")));
    Definitions.create(
        statement,
        Definitions.of(
            statement,
            id(node),
            "publication",
            Optional.empty(),
            List.of(normal),
            schemaIds(statement, normal)));
  }

  static void alter(StatementContext statement) {
    Node node = statement.node();
    OpaqueObject before = Definitions.find(statement, id(node));
    Node definition = Definitions.create(before);
    if (!node.nodes("options").isEmpty()) {
      List<Node> all = new ArrayList<>(definition.nodes("options"));
      all.addAll(node.nodes("options"));
      definition = DefinitionOptions.withList(definition, "options", options(statement, all));
    } else {
      Members members = members(statement, definition.nodes("pubobjects"));
      Members named = members(statement, node.nodes("pubobjects"));
      switch (node.symbol("action")) {
        case "AP_DropObjects" -> members.remove(named);
        case "AP_SetObjects" -> members = named;
        default -> members.add(named);
      }
      definition = DefinitionOptions.withList(definition, "pubobjects", members.inOrder());
    }
    Definitions.change(statement, before, List.of(definition), schemaIds(statement, definition));
  }

  private static GlobalId id(Node node) {
    return new GlobalId(ObjectClass.PUBLICATION, Identifier.of(node.text("pubname")));
  }

  private static Members members(StatementContext statement, List<Node> objects) {
    Members members = new Members(new TreeMap<>(), new TreeMap<>());
    for (Node object : objects) {
      Optional<Node> table = object.node("pubtable");
      if (table.isPresent()) {
        addTable(statement, members, object, table.get());
      } else {
        String schema =
            object.symbol("pubobjtype").equals(SCHEMA)
                ? object.text("name")
                : statement.creationSchema().value();
        members.schemas.put(
            schema, object.with("pubobjtype", new Symbol(SCHEMA)).with("name", new Text(schema)));
      }
    }
    return members;
  }

  /** A table brings its children along, unless ONLY stands before it or it is partitioned. */
  private static void addTable(
      StatementContext statement, Members members, Node object, Node table) {
    Node relation = table.node("relation").orElseThrow();
    QualifiedId id = statement.relation(relation);
    Node named =
        relation
            .without("catalogname")
            .with("schemaname", new Text(id.name().schema().value()))
            .with("relname", new Text(id.name().name().value()))
            .with("inh", new Flag(true));
    members.tables.put(
        id.name().toString(),
        object
            .with("pubobjtype", new Symbol(TABLE))
            .with("pubtable", table.with("relation", named)));
    boolean partitioned =
        statement.builder().find(id, Table.class).flatMap(Table::partitionKey).isPresent();
    if (relation.flag("inh") && !partitioned) {
      for (QualifiedId child : statement.builder().children(id)) {
        Node ofChild =
            relation
                .with("schemaname", new Text(child.name().schema().value()))
                .with("relname", new Text(child.name().name().value()));
        addTable(statement, members, object, table.with("relation", ofChild));
      }
    }
  }

  private static List<Node> options(StatementContext statement, List<Node> given) {
    DefinitionOptions options = new DefinitionOptions(statement, given);
    options
        .text("publish")
        .map(text ->
            Arrays.stream(text.split(",", -1))
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .toList())
        .map(published -> COMMANDS.stream().filter(published::contains).toList())
        .filter(published -> published.size() < COMMANDS.size())
        .ifPresent(published -> options.add("publish", Trees.string(String.join(", ", published))));
    if (options.flag("publish_via_partition_root")) {
      options.add("publish_via_partition_root", Trees.string("true"));
    }
    boolean generated =
        options
            .find("publish_generated_columns")
            .filter(it -> !"none".equals(Trees.optionText(it).toLowerCase(Locale.ROOT)))
            .isPresent();
    if (generated) {
      options.add("publish_generated_columns", DefinitionOptions.word("stored"));
    }
    return options.normal();
  }

  private static List<ObjectId> schemaIds(StatementContext statement, Node definition) {
    return definition.nodes("pubobjects").stream()
        .filter(object -> object.symbol("pubobjtype").equals(SCHEMA))
        .map(object -> (ObjectId) ObjectId.schema(Identifier.of(object.text("name"))))
        .filter(statement.builder()::contains)
        .toList();
  }
}
