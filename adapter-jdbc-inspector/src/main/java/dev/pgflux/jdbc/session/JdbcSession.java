package dev.pgflux.jdbc.session;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.jdbc.execute.JdbcMigrationLedger;
import dev.pgflux.jdbc.execute.Rehearsal;
import dev.pgflux.jdbc.execute.ScriptExecutor;
import dev.pgflux.jdbc.inspect.CatalogInspector;
import dev.pgflux.jdbc.settle.TemporaryCopySettler;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseIdentity;
import dev.pgflux.ports.spi.DatabaseInspector;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.FragmentRelocator;
import dev.pgflux.ports.spi.FragmentSettler;
import dev.pgflux.ports.spi.MigrationLedger;
import dev.pgflux.ports.spi.PlanExecutor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A database behind one JDBC connection. */
public final class JdbcSession implements DatabaseSession {
  private final Connection connection;
  private final DatabaseIdentity identity;
  private final Optional<Supplier<Connection>> observers;
  private final Runnable afterwards;
  private final DatabaseInspector inspector;

  private JdbcSession(
      Connection connection,
      DatabaseIdentity identity,
      Optional<Supplier<Connection>> observers,
      Runnable afterwards) {
    this.connection = connection;
    this.observers = observers;
    this.afterwards = afterwards;
    this.identity = identity;
    this.inspector = new CatalogInspector(connection);
  }

  /**
   * A session over an open connection.
   *
   * @param connection a connection outside any transaction, which is closed with the session
   * @return the session
   * @throws DatabaseException when the server does not answer
   */
  public static JdbcSession over(Connection connection) {
    return over(connection, Optional.empty(), () -> {});
  }

  /**
   * A session over an open connection, with something to do once that is closed.
   *
   * @param connection a connection outside any transaction, which is closed with the session
   * @param observers opens more connections like it, if there can be any
   * @param afterwards what is done then
   * @return the session
   * @throws DatabaseException when the server does not answer
   */
  static JdbcSession over(
      Connection connection, Optional<Supplier<Connection>> observers, Runnable afterwards) {
    try {
      PgVersion version =
          PgVersion.ofServerVersionNumber(
              Integer.parseInt(single("SHOW server_version_num", connection)));
      String database = single("SELECT pg_catalog.current_database()", connection);
      return new JdbcSession(
          connection,
          new DatabaseIdentity(systemIdentifier(connection), database, version),
          observers,
          afterwards);
    } catch (SQLException e) {
      throw new DatabaseException(
          "The server cannot be asked who it is: " + e.getMessage(),
          "",
          Optional.ofNullable(e.getSQLState()),
          e);
    }
  }

  /** Hosted servers may not let everybody see it. */
  private static String systemIdentifier(Connection connection) {
    try {
      return single("SELECT system_identifier FROM pg_catalog.pg_control_system()", connection);
    } catch (SQLException refused) {
      return "";
    }
  }

  private static String single(String sql, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  @Override
  public DatabaseIdentity identity() {
    return identity;
  }

  @Override
  public DatabaseInspector inspector() {
    return inspector;
  }

  @Override
  public FragmentSettler settler(FragmentRelocator relocator) {
    return new TemporaryCopySettler(connection, relocator);
  }

  @Override
  public PlanExecutor executor() {
    return new ScriptExecutor(connection, inspector, observers);
  }

  @Override
  public MigrationLedger ledger(Identifier trackingSchema) {
    return new JdbcMigrationLedger(connection, observers, trackingSchema);
  }

  @Override
  public InspectedDatabase rehearse(List<String> statements, InspectionScope scope) {
    return new Rehearsal(connection).of(statements, scope);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DatabaseException(
          "The connection could not be closed: " + e.getMessage(),
          "",
          Optional.ofNullable(e.getSQLState()),
          e);
    } finally {
      afterwards.run();
    }
  }
}
