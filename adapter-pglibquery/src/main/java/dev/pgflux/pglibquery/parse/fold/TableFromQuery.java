package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/**
 * CREATE TABLE … AS: the table with the columns of the query, without its rows, which are data and
 * not schema.
 */
final class TableFromQuery {
  private TableFromQuery() {}

  static void create(StatementContext statement) {
    Node node = statement.node();
    Node into = node.node("into").orElseThrow();
    Node relation = into.node("rel").orElseThrow();
    CreateTableFold.refuseTemporary(relation, "table");
    if (!statement.folding().acceptsData()) {
      throw new FoldException(
          "CREATE TABLE … AS makes a table from data, whose columns a file does not say",
          "Write CREATE TABLE with its columns, or take them from the query, without rows, with"
              + " --accept-data-statements.");
    }
    QualifiedId id = ObjectId.relation(statement.newName(relation));
    if (node.flag("if_not_exists") && statement.builder().contains(id)) {
      return;
    }
    TableDraft draft = new TableDraft(Table.of(id, columns(statement, node, into)));
    draft.persistence =
        relation.text("relpersistence").equals("u") ? Persistence.UNLOGGED : Persistence.PERMANENT;
    draft.parameters = Options.parameters(into.nodes("options"));
    draft.parameters.remove("oids");
    draft.accessMethod = statement.defaults().accessMethod(into, "accessMethod");
    draft.tablespace = statement.defaults().tablespace(into, "tableSpaceName");
    statement.create(draft.build());
  }

  private static List<Column> columns(StatementContext statement, Node node, Node into) {
    Node query = AliasedQuery.of(node.node("query").orElseThrow(), Trees.names(into, "colNames"));
    Fragment fragment =
        StatementContext.fragment(Fragment.Kind.QUERY, query, statement.scope(Optional.empty()));
    Folding folding = statement.folding();
    List<Column> columns = folding.columns(fragment, folding.snapshot());
    if (columns.isEmpty()) {
      throw new FoldException.Missing(
          "the columns of the query cannot be told",
          Optional.empty(),
          () -> Optional.of("Write CREATE TABLE with its columns."));
    }
    return columns;
  }
}
