package dev.pgflux.domain.object.table;

import dev.pgflux.domain.ddl.Sql;

/** Tables in statements. */
final class TableSql {
  private TableSql() {}

  /** The words before a change of a table or foreign table. */
  static Sql alter(Table table) {
    return Sql.of(
        table.foreign().isPresent() ? "ALTER FOREIGN TABLE ?" : "ALTER TABLE ?", table.id().name());
  }
}
