package dev.pgflux.jdbc.execute;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.jdbc.inspect.CatalogInspector;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.jdbc.testing.TestServers;
import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import dev.pgflux.ports.spi.PlanExecutor.Execution;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database with an executor's session and another one beside it. */
final class ExecutionFixture implements AutoCloseable {
  static final InspectionScope SCOPE = new InspectionScope(Identifier.of("_pgflux"));

  final TestDatabase database;
  final Connection session;
  final Connection other;
  final CatalogInspector inspector;
  final List<Progress.Event> events = new ArrayList<>();
  final Cancellation cancellation = new Cancellation();

  ExecutionFixture(int majorVersion) throws SQLException {
    database = TestServers.createDatabase(majorVersion);
    session = DriverManager.getConnection(database.jdbcUrl());
    other = DriverManager.getConnection(database.jdbcUrl() + "&ApplicationName=the-other");
    inspector = new CatalogInspector(session);
  }

  /** Carries a script out as planned for the database as it is. */
  void execute(Script script, Pause pause) {
    execute(script, pause, inspector.digest(SCOPE), Duration.ofSeconds(1));
  }

  void execute(Script script, Pause pause, String digest, Duration lockWait) {
    new ScriptExecutor(session, inspector, Optional.empty(), pause)
        .execute(
            new Execution(script.written(), digest, SCOPE, Duration.ZERO, lockWait, cancellation),
            events::add);
  }

  <T extends Progress.Event> List<T> events(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  void inOther(String sql) throws SQLException {
    try (Statement statement = other.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first value of the first row, as the other session sees it. */
  String value(String sql) throws SQLException {
    try (Statement statement = other.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }

  @Override
  public void close() throws SQLException {
    session.close();
    other.close();
    database.close();
  }
}
