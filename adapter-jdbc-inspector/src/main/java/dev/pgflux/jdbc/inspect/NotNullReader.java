package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.MadeName;
import dev.pgflux.domain.object.table.Column.NotNull;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the NOT NULL constraints that are rows of {@code pg_constraint}: those of domains since
 * PostgreSQL 17, those of tables since 18.
 */
final class NotNullReader {
  private static final String QUERY =
      """
      SELECT oid, conname, conrelid, contypid, conkey::text AS columns, convalidated, connoinherit,
             conislocal
        FROM pg_constraint WHERE contype = 'n'
      """;

  private record ColumnAddress(long table, long column) {}

  private final Map<ColumnAddress, NotNull> ofColumns = new HashMap<>();
  private final Map<Long, NotNull> ofDomains = new HashMap<>();

  void read(Directories catalogs) throws SQLException {
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              if (row.oid("contypid") != 0) {
                readOfDomain(row, catalogs);
              } else {
                readOfColumn(row, catalogs);
              }
            });
  }

  private void readOfDomain(CatalogRow row, Directories catalogs) throws SQLException {
    TypeDirectory.Entry domain = catalogs.types().entry(row.oid("contypid"));
    Identifier usual = Identifier.of(MadeName.of(domain.name().name().value(), "", "not_null"));
    Optional<Identifier> name = Optional.of(row.name("conname")).filter(it -> !it.equals(usual));
    ofDomains.put(domain.oid(), notNull(row, catalogs).withName(name));
  }

  private void readOfColumn(CatalogRow row, Directories catalogs) throws SQLException {
    Optional<RelationDirectory.Entry> table = catalogs.relations().managed(row.oid("conrelid"));
    if (table.isEmpty()) {
      return;
    }
    long number = row.numbers("columns").getFirst();
    Identifier column = catalogs.columns().get(table.get().oid(), number).name();
    NotNull notNull =
        notNull(row, catalogs)
            .withInherited(!row.flag("conislocal"))
            .named(row.name("conname"), table.get().id(), column);
    ofColumns.put(new ColumnAddress(table.get().oid(), number), notNull);
    catalogs.objects().register(Catalog.CONSTRAINT, row.oid("oid"), table.get().id());
  }

  private static NotNull notNull(CatalogRow row, Directories catalogs) throws SQLException {
    return new NotNull(
        Optional.empty(),
        row.flag("convalidated"),
        row.flag("connoinherit"),
        false,
        catalogs.meta().comment(Catalog.CONSTRAINT, row.oid("oid")));
  }

  /** The NOT NULL constraint of a column that has one. */
  NotNull ofColumn(long table, int column) {
    return ofColumns.getOrDefault(new ColumnAddress(table, column), NotNull.PLAIN);
  }

  /** The NOT NULL constraint of a domain that has one. */
  NotNull ofDomain(long domain) {
    return ofDomains.getOrDefault(domain, NotNull.PLAIN);
  }
}
