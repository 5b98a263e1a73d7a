package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.out.Progress.Event;
import dev.pgflux.ports.spi.DatabaseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * The server's side of a connection. A lock of the session, and settings for it, are worth
 * something only as long as the connection stays with one process of the server.
 */
final class BackendSession {
  private final Connection connection;
  private final int processId;

  private BackendSession(Connection connection, int processId) {
    this.connection = connection;
    this.processId = processId;
  }

  /**
   * Looks who serves a connection.
   *
   * @throws DatabaseException when it is a standby, or nobody in particular
   */
  static BackendSession of(Connection connection, Progress progress) throws SQLException {
    requirePrimary(connection);
    BackendSession session = new BackendSession(connection, processId(connection));
    session.requireSame();
    // A pooler makes up the process that it tells a client of, to know whom a cancel request is
    // for.
    if (connection.unwrap(PGConnection.class).getBackendPID() != session.processId) {
      progress.report(
          new Event.Warning(
              "A connection pooler stands before the server. With transaction pooling, the lock that"
                  + " keeps two runs apart does not hold: connect to the server itself, or to a pool"
                  + " that keeps sessions."));
    }
    return session;
  }

  private static void requirePrimary(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT pg_catalog.pg_is_in_recovery()")) {
      result.next();
      if (result.getBoolean(1)) {
        throw new DatabaseException(
            "The server is a standby, which takes no changes. Nothing was changed.",
            "Connect to the primary; several hosts in one URL with target_session_attrs=read-write"
                + " find it.");
      }
    }
  }

  private static int processId(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
      result.next();
      return result.getInt(1);
    }
  }

  int processId() {
    return processId;
  }

  /**
   * Makes sure that it is still the same process.
   *
   * @throws DatabaseException when a pooler gave the connection another one
   */
  void requireSame() throws SQLException {
    if (processId(connection) != processId) {
      throw new DatabaseException(
          "A connection pooler gives each transaction another session of the server, so that no lock"
              + " can keep others out. No further step was begun.",
          "Connect to the server itself, or to a pool that keeps sessions, and apply again.");
    }
  }

  /**
   * Makes sure of it between two phases.
   *
   * @throws DatabaseException when a pooler gave the connection another one, or it is lost; says
   *     what was committed
   */
  void requireSame(int committedPhases, StepFailure failure) {
    try {
      requireSame();
    } catch (SQLException e) {
      throw failure.between(committedPhases, e);
    }
  }
}
