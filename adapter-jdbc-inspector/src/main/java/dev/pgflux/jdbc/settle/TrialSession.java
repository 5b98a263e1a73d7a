package dev.pgflux.jdbc.settle;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.name.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A transaction in which anything may be tried: it is always rolled back. */
final class TrialSession implements AutoCloseable {
  private static final String SETTINGS =
      """
      SELECT pg_catalog.set_config(name, value, true)
        FROM (VALUES ('search_path', ''),
                     ('TimeZone', 'UTC'),
                     ('DateStyle', 'ISO, YMD'),
                     ('IntervalStyle', 'postgres'),
                     ('extra_float_digits', '1'),
                     ('bytea_output', 'hex'),
                     ('quote_all_identifiers', 'off'),
                     ('standard_conforming_strings', 'on'),
                     ('check_function_bodies', 'off'),
                     ('default_tablespace', ''),
                     ('temp_tablespaces', ''),
                     ('lock_timeout', '1000'),
                     ('statement_timeout', '5000')) AS pinned (name, value)
      """;

  private final Connection connection;
  private final boolean autoCommit;

  private TrialSession(Connection connection, boolean autoCommit) {
    this.connection = connection;
    this.autoCommit = autoCommit;
  }

  static TrialSession begin(Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    TrialSession session = new TrialSession(connection, autoCommit);
    try {
      session.execute(SETTINGS);
      return session;
    } catch (SQLException e) {
      session.close();
      throw e;
    }
  }

  /** Whether nothing can be written here: a standby, or a read-only transaction. */
  boolean isReadOnly() throws SQLException {
    return single("SELECT pg_catalog.current_setting('transaction_read_only')").equals("on");
  }

  Savepoint savepoint() throws SQLException {
    return connection.setSavepoint();
  }

  void rollbackTo(Savepoint savepoint) throws SQLException {
    connection.rollback(savepoint);
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  /** The only value of the only row. */
  String single(String sql) throws SQLException {
    return rows(sql).getFirst().getFirst();
  }

  /** All rows, NULL as the empty string. */
  List<List<String>> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet result = statement.executeQuery(sql)) {
        List<List<String>> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            String value = result.getString(i);
            row.add(value == null ? "" : value);
          }
          rows.add(row);
        }
        return rows;
      }
    }
  }

  /** A relation's name as a regclass literal. */
  static String regclass(QualifiedName name) {
    return SqlRenderer.literal(SqlRenderer.qualified(name)) + "::pg_catalog.regclass";
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(autoCommit);
  }
}
