package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.RangeColumn;
import dev.pgflux.pglibquery.resolve.analysis.RangeEntry;
import java.util.List;

/**
 * An item of FROM.
 *
 * @param tree its canonical form
 * @param entries what expressions see of it
 * @param columns what {@code *} makes of it
 * @param complete false when more columns may exist
 */
record FromItem(Node tree, List<RangeEntry> entries, List<RangeColumn> columns, boolean complete) {
  FromItem {
    entries = List.copyOf(entries);
    columns = List.copyOf(columns);
  }

  static FromItem of(Node tree, RangeEntry entry) {
    return new FromItem(tree, List.of(entry), entry.columns(), entry.complete());
  }
}
