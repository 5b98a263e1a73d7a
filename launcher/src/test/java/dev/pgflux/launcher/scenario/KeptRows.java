package dev.pgflux.launcher.scenario;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What tables hold: the number of rows of each, and a digest of the values of each column.
 *
 * @param counts number of rows by table
 * @param digests digest of a column's values by table, column and type
 */
record KeptRows(SortedMap<String, Long> counts, SortedMap<String, String> digests) {

  private static final String TABLES =
      """
      SELECT c.oid::regclass::text
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p')
        AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', '_pgflux')
      """;

  static KeptRows of(Connection connection) throws SQLException {
    SortedMap<String, Long> counts = new TreeMap<>();
    SortedMap<String, String> digests = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET search_path = ''");
      for (List<String> found : rows(statement, TABLES)) {
        String table = found.getFirst();
        String count = rows(statement, "SELECT count(*) FROM ONLY " + table).getFirst().getFirst();
        counts.put(table, Long.parseLong(count));
        for (List<String> column : rows(statement, columnsOf(table))) {
          String key = table + "." + String.join(" ", column);
          digests.put(key, digest(statement, table, column.getFirst()));
        }
      }
      statement.execute("RESET search_path");
    }
    return new KeptRows(counts, digests);
  }

  private static String columnsOf(String table) {
    return """
    SELECT quote_ident(attname), format_type(atttypid, atttypmod)
    FROM pg_attribute
    WHERE attrelid = to_regclass('%s') AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    """
        .formatted(table.replace("'", "''"));
  }

  /** Of these rows, those of tables and columns that the other side has too. */
  KeptRows commonWith(KeptRows other) {
    SortedMap<String, Long> commonCounts = new TreeMap<>(counts);
    commonCounts.keySet().retainAll(other.counts.keySet());
    SortedMap<String, String> commonDigests = new TreeMap<>(digests);
    commonDigests.keySet().retainAll(other.digests.keySet());
    return new KeptRows(commonCounts, commonDigests);
  }

  /** Tables that have rows. */
  SortedSet<String> filledTables() {
    SortedSet<String> filled = new TreeSet<>();
    counts.forEach((table, count) -> {
      if (count > 0) {
        filled.add(table);
      }
    });
    return filled;
  }

  private static String digest(Statement statement, String table, String column)
      throws SQLException {
    String sql =
        "SELECT coalesce(md5(string_agg(v, ',' ORDER BY v)), '') FROM (SELECT coalesce(%s::text, 'NULL') AS v FROM ONLY %s) AS x"
            .formatted(column, table);
    return rows(statement, sql).getFirst().getFirst();
  }

  private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
    List<List<String>> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(rows.getString(i));
        }
        found.add(row);
      }
    }
    return found;
  }
}
