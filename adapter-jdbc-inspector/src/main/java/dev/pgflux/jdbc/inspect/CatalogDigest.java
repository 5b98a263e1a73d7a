package dev.pgflux.jdbc.inspect;

import java.sql.SQLException;

/**
 * A number that changes whenever a row of a catalog does, to notice that the schema moved while it
 * was read: what {@code pg_get_expr} and its like print comes from the newest state, whatever
 * snapshot the transaction has.
 *
 * <p>Rows of sessions' temporary objects do not count, nor do catalogs that no printed text needs.
 */
final class CatalogDigest {
  private static final String QUERY =
      """
      SELECT concat_ws(' ', count(*), sum(hash)) AS digest
        FROM (SELECT hashint8extended(oid::int8, xmin::text::int8) AS hash FROM pg_class
               WHERE oid >= 16384 AND relpersistence <> 't' AND relnamespace <> 99
              UNION ALL
              SELECT hashint8extended(a.attrelid::int8 * 2048 + a.attnum, a.xmin::text::int8)
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
               WHERE a.attrelid >= 16384 AND c.relpersistence <> 't' AND c.relnamespace <> 99
                 AND a.attnum > 0
              UNION ALL
              SELECT hashint8extended(t.oid::int8, t.xmin::text::int8)
                FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
               WHERE t.oid >= 16384 AND n.nspname NOT LIKE 'pg\\_%'
              UNION ALL SELECT hashint8extended(oid::int8, xmin::text::int8) FROM pg_namespace
                         WHERE nspname NOT LIKE 'pg\\_%'
              UNION ALL SELECT hashint8extended(oid::int8, xmin::text::int8) FROM pg_proc
                         WHERE oid >= 16384
              UNION ALL SELECT hashint8extended(oid::int8, xmin::text::int8) FROM pg_operator
                         WHERE oid >= 16384
              UNION ALL SELECT hashint8extended(oid::int8, xmin::text::int8) FROM pg_collation
                         WHERE oid >= 16384
              UNION ALL SELECT hashint8extended(oid::int8, xmin::text::int8) FROM pg_opclass
                         WHERE oid >= 16384
              UNION ALL SELECT hashint8extended(k.oid::int8, k.xmin::text::int8)
                          FROM pg_constraint k LEFT JOIN pg_class c ON c.oid = k.conrelid
                         WHERE k.oid >= 16384 AND c.relpersistence IS DISTINCT FROM 't'
              UNION ALL SELECT hashint8extended(d.oid::int8, d.xmin::text::int8)
                          FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid
                         WHERE c.relpersistence <> 't'
              UNION ALL SELECT hashint8extended(i.indexrelid::int8, i.xmin::text::int8)
                          FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
                         WHERE i.indexrelid >= 16384 AND c.relpersistence <> 't'
                           AND c.relnamespace <> 99
              UNION ALL SELECT hashint8extended(oid::int8, xmin::text::int8) FROM pg_rewrite
                         WHERE oid >= 16384
              UNION ALL SELECT hashint8extended(oid::int8, xmin::text::int8) FROM pg_trigger
                         WHERE oid >= 16384
              UNION ALL SELECT hashint8extended(oid::int8, xmin::text::int8) FROM pg_policy
              UNION ALL SELECT hashint8extended(oid::int8, xmin::text::int8) FROM pg_statistic_ext
             ) AS rows
      """;

  private CatalogDigest() {}

  static String read(CatalogSession session) throws SQLException {
    return session.single(QUERY, row -> row.text("digest"));
  }
}
