package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.sql.Fragment;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads views and materialized views. */
final class ViewReader implements ObjectReader {
  private static final String QUERY =
      """
      SELECT r.oid AS rule, r.ev_class, pg_get_viewdef(r.ev_class) AS query
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
       WHERE r.rulename = '_RETURN' AND c.relkind IN ('v', 'm') AND c.oid >= 16384
         AND c.relpersistence <> 't'
      """;

  private final TableStorage storage;

  ViewReader(TableStorage storage) {
    this.storage = storage;
  }

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              Optional<RelationDirectory.Entry> view =
                  catalogs.relations().managed(row.oid("ev_class"));
              if (view.isPresent()) {
                catalogs.objects().register(Catalog.RULE, row.oid("rule"), view.get().id());
                read(view.get(), row.text("query"), catalogs, found);
              }
            });
  }

  private void read(
      RelationDirectory.Entry entry, String text, Directories catalogs, FoundObjects found) {
    catalogs.objects().register(Catalog.TYPE, entry.rowType(), entry.id());
    Fragment query =
        Fragment.ofText(Fragment.Kind.QUERY, SqlText.withoutSemicolon(text), Fragment.Scope.EMPTY);
    List<ViewColumn> columns =
        catalogs.columns().of(entry.oid()).stream()
            .map(column -> column(entry, column, catalogs))
            .toList();
    ObjectMeta meta =
        catalogs
            .meta()
            .withPrivileges(Catalog.RELATION, entry.oid(), entry.owner(), PrivilegeTarget.TABLE);
    found.add(
        Catalog.RELATION,
        entry.oid(),
        entry.kind() == 'v'
            ? new View(entry.id(), columns, query, entry.options(), meta)
            : new MaterializedView(
                entry.id(),
                columns,
                query,
                storage.of(entry),
                entry.populated(),
                storage.clusteredIndex(entry),
                meta));
  }

  private static ViewColumn column(
      RelationDirectory.Entry view, ColumnDirectory.Entry column, Directories catalogs) {
    return new ViewColumn(
        column.name(),
        Optional.of(column.type()),
        column
            .defaultValue()
            .map(text ->
                Fragment.ofText(Fragment.Kind.EXPRESSION, text, Fragment.Scope.of(view.id()))),
        column.statisticsTarget(),
        catalogs.meta().comment(Catalog.RELATION, view.oid(), column.number()),
        Optional.of(catalogs.meta().columnPrivileges(view.oid(), column.number(), view.owner())));
  }
}
