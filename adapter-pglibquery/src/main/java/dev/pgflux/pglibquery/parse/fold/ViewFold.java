package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** CREATE VIEW, CREATE MATERIALIZED VIEW and what has its form. */
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
      List<ViewColumn> columns =
          selectsFrom(query, name) ? columns(statement, before.get()) : before.get().columns();
      statement.builder().put(new View(id, columns, fragment, options, before.get().meta()));
    } else {
      statement.create(new View(id, List.of(), fragment, options, ObjectMeta.NONE));
    }
  }

  /** Whether a query seems to be of the view that it defines, which it can after a replacement. */
  private static boolean selectsFrom(Node query, Node view) {
    return Trees.anyMatch(
        query, node -> node.is("RangeVar") && node.text("relname").equals(view.text("relname")));
  }

  /** What the view's columns are before: its new query cannot tell, being of itself. */
  private static List<ViewColumn> columns(StatementContext statement, View before) {
    Folding folding = statement.folding();
    return folding.columns(before.query(), folding.snapshot()).stream()
        .map(column -> ViewColumn.of(column.name()).withType(Optional.of(column.type())))
        .toList();
  }

  private static Fragment query(StatementContext statement, Node query) {
    return StatementContext.fragment(Fragment.Kind.QUERY, query, statement.scope(Optional.empty()));
  }

  static void createTableAs(StatementContext statement) {
    Node node = statement.node();
    if (!node.symbol("objtype").equals("OBJECT_MATVIEW")) {
      TableFromQuery.create(statement);
      return;
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
                statement.defaults().accessMethod(into, "accessMethod"),
                statement.defaults().tablespace(into, "tableSpaceName")),
            !into.flag("skipData"),
            Optional.empty(),
            ObjectMeta.NONE));
  }
}
