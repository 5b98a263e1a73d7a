package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.type.RangeType;
import java.sql.SQLException;

/** Reads range types. */
final class RangeTypeReader implements ObjectReader {
  private static final String QUERY =
      """
      SELECT rngtypid, rngsubtype, rngmultitypid, rngcollation, rngsubopc,
             rngcanonical::oid AS canonical, rngsubdiff::oid AS difference
        FROM pg_range WHERE rngtypid >= 16384
      """;

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              TypeDirectory.Entry type = catalogs.types().entry(row.oid("rngtypid"));
              if (catalogs.isManaged(Catalog.TYPE, type.oid(), type.schema())) {
                RangeType range = range(type, row, catalogs);
                found.add(Catalog.TYPE, type.oid(), range);
                catalogs.objects().register(Catalog.TYPE, row.oid("rngmultitypid"), range.id());
              }
            });
  }

  private static RangeType range(TypeDirectory.Entry type, CatalogRow row, Directories catalogs)
      throws SQLException {
    TypeDirectory.Entry subtype = catalogs.types().entry(row.oid("rngsubtype"));
    return new RangeType(
        ObjectId.type(type.name()),
        catalogs.types().type(subtype.oid()),
        catalogs.operatorClasses().unlessDefault(row.oid("rngsubopc"), subtype.oid()),
        catalogs.collations().unless(row.oid("rngcollation"), subtype.collation()),
        catalogs.routines().name(row.oid("canonical")),
        catalogs.routines().name(row.oid("difference")),
        catalogs.types().entry(row.oid("rngmultitypid")).name(),
        TypeReader.meta(type, catalogs));
  }
}
