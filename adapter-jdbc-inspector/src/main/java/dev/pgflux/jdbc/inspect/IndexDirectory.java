package dev.pgflux.jdbc.inspect;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every index that somebody made, those of key constraints too. */
final class IndexDirectory {
  /** Keys that have more to them than a column number. */
  private static final String KEYS =
      """
      SELECT a.attrelid, a.attnum, a.atttypid, a.attoptions, a.attstattarget,
             CASE WHEN i.indkey[a.attnum - 1] = 0
                  THEN pg_get_indexdef(i.indexrelid, a.attnum, false) END AS expression,
             CASE WHEN i.indkey[a.attnum - 1] = 0 AND i.indcollation[a.attnum - 1] <> 0
                  THEN pg_get_indexdef(i.indexrelid) END AS definition
        FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indexrelid
       WHERE i.indexrelid >= 16384 AND a.attnum <= i.indnkeyatts
         AND (i.indexprs IS NOT NULL OR a.attoptions IS NOT NULL OR a.attstattarget >= 0)
      """;

  /**
   * What a key has beside its column.
   *
   * @param storedType the type that the index stores
   * @param expression the expression; empty for a column
   * @param collated whether the index names a collation after the expression
   */
  record Key(
      long storedType,
      Optional<String> expression,
      boolean collated,
      SortedMap<String, String> options,
      OptionalInt statisticsTarget) {}

  /**
   * An index.
   *
   * @param columns the numbers of its columns, keys first; 0 for an expression
   * @param keyCount how many of them are keys
   */
  record Entry(
      long oid,
      long table,
      int keyCount,
      List<Long> columns,
      List<Long> operatorClasses,
      List<Long> collations,
      List<Long> orders,
      boolean unique,
      boolean nullsNotDistinct,
      boolean valid,
      Optional<String> predicate) {
    List<Long> included() {
      return columns.subList(keyCount, columns.size());
    }
  }

  private final Map<Long, Entry> entries = new LinkedHashMap<>();
  private final Map<Long, SortedMap<Integer, Key>> keys = new HashMap<>();

  static IndexDirectory read(CatalogSession session) throws SQLException {
    IndexDirectory directory = new IndexDirectory();
    session.query(query(session), row -> directory.entries.put(row.oid("indexrelid"), entry(row)));
    session.query(
        KEYS,
        row ->
            directory
                .keys
                .computeIfAbsent(row.oid("attrelid"), index -> new TreeMap<>())
                .put(row.integer("attnum"), key(row)));
    return directory;
  }

  private static String query(CatalogSession session) {
    return """
    SELECT i.indexrelid, i.indrelid, i.indnkeyatts, i.indkey::text AS columns,
           i.indclass::text AS classes, i.indcollation::text AS collations,
           i.indoption::text AS orders, i.indisunique, %s AS nulls_not_distinct, i.indisvalid,
           pg_get_expr(i.indpred, i.indrelid) AS predicate
      FROM pg_index i
     WHERE i.indexrelid >= 16384
     ORDER BY i.indexrelid
    """
        .formatted(session.since(15, "i.indnullsnotdistinct", "false"));
  }

  private static Entry entry(CatalogRow row) throws SQLException {
    return new Entry(
        row.oid("indexrelid"),
        row.oid("indrelid"),
        row.integer("indnkeyatts"),
        row.numbers("columns"),
        row.numbers("classes"),
        row.numbers("collations"),
        row.numbers("orders"),
        row.flag("indisunique"),
        row.flag("nulls_not_distinct"),
        row.flag("indisvalid"),
        row.optionalText("predicate"));
  }

  private static Key key(CatalogRow row) throws SQLException {
    Optional<String> expression = row.optionalText("expression");
    // The whole definition has the collation after the key only where it is not the key's own.
    String definition = row.optionalText("definition").orElse("");
    boolean collated =
        expression.isPresent() && definition.contains(expression.get() + " COLLATE ");
    return new Key(
        row.oid("atttypid"),
        expression,
        collated,
        row.options("attoptions"),
        row.statisticsTarget("attstattarget"));
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  Entry get(long oid) {
    return Optional.ofNullable(entries.get(oid))
        .orElseThrow(() -> new CatalogMovedException("index %d was not found".formatted(oid)));
  }

  /** The unusual keys of an index, by number from 1. */
  SortedMap<Integer, Key> keys(long index) {
    return keys.getOrDefault(index, new TreeMap<>());
  }
}
