package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.spi.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The lock that lets one run of the tool at a time change a database.
 *
 * <p>It is tried again and again rather than waited for: a session that is blocked in a statement
 * holds a snapshot, and the holder's CREATE INDEX CONCURRENTLY would wait for that for ever, unseen
 * by PostgreSQL's deadlock detection.
 */
final class AdvisoryLock implements AutoCloseable {
  /** "pgflux" in ASCII. Advisory locks belong to one database, so that the key needs no name. */
  private static final long KEY = 0x7067_666C_7578L;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private static final String HOLDER =
      """
      SELECT a.pid, a.usename, a.application_name, a.client_addr, a.backend_start
        FROM pg_catalog.pg_locks l
        JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
        JOIN pg_catalog.pg_database d ON d.oid = l.database
       WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
         AND d.datname = pg_catalog.current_database()
         AND l.classid::bigint = ? AND l.objid::bigint = ?
      """;

  private final Connection connection;
  private final Progress progress;

  private AdvisoryLock(Connection connection, Progress progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /**
   * Takes the lock.
   *
   * @throws DatabaseException when another session still holds it after that time
   */
  static AdvisoryLock acquire(
      Connection connection,
      Duration wait,
      Progress progress,
      Pause pause,
      Cancellation cancellation)
      throws SQLException {
    Duration waited = Duration.ZERO;
    Duration next = FIRST_PAUSE;
    while (!call("pg_try_advisory_lock", connection)) {
      String holder = holder(connection);
      if (waited.compareTo(wait) >= 0) {
        throw new DatabaseException(
            "Another run of pg-flux is changing this database: " + holder + ".",
            "Wait until it is done, or end it with SELECT pg_terminate_backend(pid) if it hangs.");
      }
      progress.report(
          new Progress.Event.Waiting(
              "Waiting for another run of pg-flux on this database: " + holder + "."));
      pause.last(next, cancellation);
      waited = waited.plus(next);
      next =
          next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
    }
    return new AdvisoryLock(connection, progress);
  }

  private static boolean call(String function, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT pg_catalog.%s(%d)".formatted(function, KEY))) {
      result.next();
      return result.getBoolean(1);
    }
  }

  private static String holder(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
      statement.setLong(1, KEY >>> 32);
      statement.setLong(2, KEY & 0xFFFF_FFFFL);
      try (ResultSet result = statement.executeQuery()) {
        return result.next()
            ? "process %d of %s (%s), connected since %s"
                .formatted(
                    result.getInt("pid"),
                    result.getString("usename"),
                    result.getString("application_name"),
                    result.getString("backend_start"))
            : "it has just ended";
      }
    }
  }

  /** Gives the lock back; where the session is lost, the server has done so. */
  @Override
  public void close() {
    try {
      if (!connection.isClosed()) {
        call("pg_advisory_unlock", connection);
      }
    } catch (SQLException e) {
      progress.report(new Progress.Event.Stage("the session was lost, and its lock with it"));
    }
  }
}
