package dev.pgflux.launcher.scenario;

import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.jdbc.testing.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Databases for scenarios, on servers that have the roles and the tablespace that they name. */
final class ScenarioServer {

  private static final String ROLES =
      """
      CREATE ROLE app_owner;
      CREATE ROLE app_reader;
      CREATE ROLE app_writer;
      CREATE ROLE "app-Team";
      """;

  private static final Map<Integer, Boolean> PREPARED = new ConcurrentHashMap<>();

  private ScenarioServer() {}

  /** A new, empty database. */
  static TestDatabase createDatabase(int version) throws SQLException {
    TestDatabase database = TestServers.createDatabase(version);
    PREPARED.computeIfAbsent(version, key -> prepare(database));
    return database;
  }

  /** A new database that SQL was run in. */
  static TestDatabase createDatabase(int version, String sql) throws SQLException {
    TestDatabase database = createDatabase(version);
    try (Connection connection = connect(database)) {
      execute(connection, sql);
    } catch (SQLException e) {
      database.close();
      throw e;
    }
    return database;
  }

  static Connection connect(TestDatabase database) throws SQLException {
    // The driver splits scripts, save where a function's body holds semicolons: the server does
    // then.
    return DriverManager.getConnection(database.jdbcUrl() + "&preferQueryMode=simple");
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static boolean prepare(TestDatabase database) {
    try (Connection connection = connect(database)) {
      execute(connection, ROLES);
      // No folder outside the server's own is needed for such a tablespace.
      execute(connection, "SET allow_in_place_tablespaces = on");
      execute(connection, "CREATE TABLESPACE fast_disk LOCATION ''");
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("The server can't be prepared for scenarios", e);
    }
  }
}
