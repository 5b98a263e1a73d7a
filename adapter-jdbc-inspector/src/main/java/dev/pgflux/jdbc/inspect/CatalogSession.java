package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.ports.spi.DatabaseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A read-only transaction in which catalogs are read, with every setting pinned that changes what
 * PostgreSQL prints. The settings are local to the transaction, so that the connection is left as
 * it was.
 */
final class CatalogSession implements AutoCloseable {

  /** The rows that one round trip brings. */
  private static final int FETCH_SIZE = 10_000;

  private static final String PINNED_SETTINGS =
      """
      SELECT pg_catalog.set_config(name, value, true)
        FROM (VALUES ('search_path', ''),
                     ('TimeZone', 'UTC'),
                     ('DateStyle', 'ISO, YMD'),
                     ('IntervalStyle', 'postgres'),
                     ('extra_float_digits', '1'),
                     ('bytea_output', 'hex'),
                     ('lc_monetary', 'C'),
                     ('quote_all_identifiers', 'off'),
                     ('standard_conforming_strings', 'on'),
                     -- Compiling a query over catalogs takes longer than running it.
                     ('jit', 'off')) AS pinned (name, value)
      """;

  private final Connection connection;

  /** How to leave the connection; empty where its transaction is somebody else's. */
  private final Optional<Boolean> autoCommit;

  private final PgVersion version;

  private CatalogSession(Connection connection, Optional<Boolean> autoCommit, PgVersion version) {
    this.connection = connection;
    this.autoCommit = autoCommit;
    this.version = version;
  }

  /** What is made of a row. */
  @FunctionalInterface
  interface RowMapper<T> {
    T map(CatalogRow row) throws SQLException;
  }

  /** What is done with each row. */
  @FunctionalInterface
  interface RowReader {
    void read(CatalogRow row) throws SQLException;
  }

  /**
   * Begins the transaction.
   *
   * @throws DatabaseException when the server is too old
   */
  static CatalogSession begin(Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    PgVersion version = supportedVersion(connection);
    connection.setAutoCommit(false);
    CatalogSession session = new CatalogSession(connection, Optional.of(autoCommit), version);
    try {
      session.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      session.execute(PINNED_SETTINGS);
      return session;
    } catch (SQLException e) {
      session.close();
      throw e;
    }
  }

  /**
   * Reads inside the transaction that is open already, which stays so.
   *
   * @throws DatabaseException when the server is too old
   */
  static CatalogSession within(Connection connection) throws SQLException {
    CatalogSession session =
        new CatalogSession(connection, Optional.empty(), supportedVersion(connection));
    session.execute(PINNED_SETTINGS);
    return session;
  }

  private static PgVersion supportedVersion(Connection connection) throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    PgVersion version = new PgVersion(major, connection.getMetaData().getDatabaseMinorVersion());
    requireSupported(version);
    return version;
  }

  static void requireSupported(PgVersion version) {
    if (!version.isAtLeast(PgVersion.OLDEST_MAJOR)) {
      throw new DatabaseException(
          "The server runs PostgreSQL %s, which is too old.".formatted(version),
          "PostgreSQL %d is the oldest version that works.".formatted(PgVersion.OLDEST_MAJOR));
    }
  }

  PgVersion version() {
    return version;
  }

  /** The first expression on this major version and later ones, the other before. */
  String since(int major, String expression, String otherwise) {
    return version.isAtLeast(major) ? expression : otherwise;
  }

  void query(String sql, RowReader reader) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH_SIZE);
      try (ResultSet result = statement.executeQuery(sql)) {
        CatalogRow row = new CatalogRow(result);
        while (result.next()) {
          reader.read(row);
        }
      }
    }
  }

  /** Runs a query that has exactly one row. */
  <T> T single(String sql, RowMapper<T> mapper) throws SQLException {
    List<T> found = new ArrayList<>();
    query(sql, row -> found.add(mapper.map(row)));
    return found.getFirst();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Ends the transaction and brings the connection back to how it was. */
  @Override
  public void close() throws SQLException {
    if (autoCommit.isPresent()) {
      connection.rollback();
      connection.setAutoCommit(autoCommit.get());
    }
  }
}
