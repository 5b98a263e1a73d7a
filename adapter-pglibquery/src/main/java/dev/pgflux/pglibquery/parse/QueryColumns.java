package dev.pgflux.pglibquery.parse;

import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import java.util.List;

/** Tells the columns of a query's result, where a file makes a table of them. */
@FunctionalInterface
public interface QueryColumns {
  /**
   * The columns of the result.
   *
   * @param query an unresolved query
   * @param snapshot what the files have made so far
   * @param context what the server has
   * @return in order, with names and types; empty when something that the query uses is not known
   */
  List<Column> of(Fragment query, Snapshot snapshot, CatalogContext context);
}
