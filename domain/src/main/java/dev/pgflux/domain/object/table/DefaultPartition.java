package dev.pgflux.domain.object.table;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import java.util.Optional;

/** The partition for rows that no other one takes. */
public final class DefaultPartition {
  private DefaultPartition() {}

  /**
   * Whether a live table is one.
   *
   * @param table a table from the catalogs, whose bound is as {@code pg_get_expr} writes it
   * @return true for DEFAULT
   */
  public static boolean is(Table table) {
    return table.hierarchy() instanceof Hierarchy.Partition it
        && it.bound().source().equals(new Fragment.Source.SqlText("DEFAULT"));
  }

  static Optional<Table> of(QualifiedId parent, Snapshot live) {
    return live.all(Table.class)
        .filter(table -> table.parentOfPartition().filter(parent::equals).isPresent())
        .filter(DefaultPartition::is)
        .findFirst();
  }
}
