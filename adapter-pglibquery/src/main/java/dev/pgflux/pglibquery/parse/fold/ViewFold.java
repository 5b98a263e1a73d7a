package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** CREATE VIEW and CREATE MATERIALIZED VIEW. */
final class ViewFold {
  private ViewFold() {}

  static void create(StatementContext statement) {
    Node node = statement.node();
    Node name = node.node("view").orElseThrow();
    CreateTableFold.refuseTemporary(name, "view");
    QualifiedId id = ObjectId.relation(statement.newName(name));
    Node query = node.node("query").orElseThrow();
    SortedMap<String, String> options = Options.parameters(node.nodes("options"));
    switch (node.symbol("withCheckOption")) {
      case "LOCAL_CHECK_OPTION" -> options.put("check_option", "local");
      case "CASCADED_CHECK_OPTION" -> options.put("check_option", "cascaded");
      default -> {
        // None.
      }
    }
    Fragment fragment = query(statement, AliasedQuery.of(query, Trees.names(node, "aliases")));
    Optional<View> before = statement.builder().find(id, View.class);
    if (node.flag("replace") && before.isPresent()) {
      statement
          .builder()
          .put(new View(id, before.get().columns(), fragment, options, before.get().meta()));
    } else {
      statement.create(new View(id, List.of(), fragment, options, ObjectMeta.NONE));
    }
  }

  private static Fragment query(StatementContext statement, Node query) {
    return StatementContext.fragment(Fragment.Kind.QUERY, query, statement.scope(Optional.empty()));
  }

  static void createTableAs(StatementContext statement) {
    Node node = statement.node();
    if (!node.symbol("objtype").equals("OBJECT_MATVIEW")) {
      Node table = node.node("into").flatMap(into -> into.node("rel")).orElseThrow();
      CreateTableFold.refuseTemporary(table, "table");
      throw new FoldException(
          "CREATE TABLE … AS makes a table from data, whose columns a file does not say",
          "Write CREATE TABLE with its columns, or CREATE MATERIALIZED VIEW.");
    }
    Node into = node.node("into").orElseThrow();
    QualifiedId id = ObjectId.relation(statement.newName(into.node("rel").orElseThrow()));
    if (node.flag("if_not_exists") && statement.builder().contains(id)) {
      return;
    }
    Node query = node.node("query").orElseThrow();
    statement.create(
        new MaterializedView(
            id,
            List.of(),
            query(statement, AliasedQuery.of(query, Trees.names(into, "colNames"))),
            new Table.Storage(
                Options.parameters(into.nodes("options")),
                Options.accessMethod(into, "accessMethod"),
                Options.tablespace(into, "tableSpaceName")),
            !into.flag("skipData"),
            Optional.empty(),
            ObjectMeta.NONE));
  }
}
