package dev.pgflux.jdbc.inspect;

import java.sql.SQLException;

/**
 * A text that changes whenever the schema does, for somebody who asks again and again: while no
 * transaction ends that writes, nothing is read but the transactions that are under way.
 */
final class CatalogStamp {

  /** What {@link CatalogDigest} leaves out, since reading the rest does not depend on it. */
  private static final String QUERY =
      """
      SELECT concat_ws(' ', count(*), sum(hash)) AS digest
        FROM (SELECT hashint8extended(oid::int8, xmin::text::int8) AS hash FROM pg_enum
              UNION ALL SELECT hashint8extended(rngtypid::int8, xmin::text::int8) FROM pg_range
              UNION ALL SELECT hashint8extended(oid::int8, xmin::text::int8) FROM pg_extension
              UNION ALL SELECT hashint8extended(objoid::int8 * 2048 + objsubid, xmin::text::int8)
                          FROM pg_description WHERE objoid >= 16384
             ) AS rows
      """;

  private String transactions = "";
  private String stamp = "";

  String read(CatalogSession session) throws SQLException {
    String now =
        session.single("SELECT pg_current_snapshot()::text AS now", row -> row.text("now"));
    if (!now.equals(transactions)) {
      stamp = CatalogDigest.read(session) + " " + session.single(QUERY, row -> row.text("digest"));
      transactions = now;
    }
    return stamp;
  }
}
