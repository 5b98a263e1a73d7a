package dev.pgflux.launcher.proof;

import dev.pgflux.launcher.scenario.CatalogFacts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A database on this machine, with its superuser.
 *
 * @param port where its server, or what stands before it, listens
 * @param name its name
 */
record LiveDatabase(int port, String name) {

  private static final String TABLES =
      """
      SELECT c.oid::regclass::text
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
         AND n.nspname NOT LIKE 'pg\\_t%' AND n.nspname <> '_pgflux'
       ORDER BY 1
      """;

  /** The same database by another port. */
  LiveDatabase at(int otherPort) {
    return new LiveDatabase(otherPort, name);
  }

  String jdbcUrl() {
    // Scripts are split by the server, which knows where bodies of functions end.
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&preferQueryMode=simple&sslmode=disable"
        .formatted(port, name);
  }

  String libpqUrl() {
    return "postgresql://postgres@127.0.0.1:%d/%s?sslmode=disable".formatted(port, name);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl());
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  /** The first value of the first row; "null" where there is none. */
  String value(String sql) throws SQLException {
    List<String> values = values(sql);
    return values.isEmpty() ? "null" : values.getFirst();
  }

  /** The first value of each row. */
  List<String> values(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    }
  }

  /**
   * Everything that it holds, one line each: the facts of its catalogs, and of each table the
   * number of rows and a checksum over all of their values.
   */
  List<String> contents() throws SQLException {
    List<String> contents = new ArrayList<>();
    try (Connection connection = connect()) {
      contents.addAll(CatalogFacts.of(connection));
    }
    for (String table : values(TABLES)) {
      contents.add(
          value(
              "SELECT '%s: ' || count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM %s AS t"
                  .formatted(table.replace("'", "''"), table)));
    }
    return contents;
  }
}
