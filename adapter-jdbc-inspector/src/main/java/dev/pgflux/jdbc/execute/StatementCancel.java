package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.out.Progress.Event;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Has the statement that runs on a connection cancelled when the work is to end. */
final class StatementCancel {
  private StatementCancel() {}

  static Cancellation.Registration register(
      Connection connection, Cancellation cancellation, Progress progress) {
    return cancellation.whenRequested(() -> cancel(connection, progress));
  }

  private static void cancel(Connection connection, Progress progress) {
    progress.report(new Event.Warning("Interrupted: ending the step that is under way."));
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
    } catch (SQLException e) {
      progress.report(
          new Event.Warning("The statement cannot be cancelled and goes on: " + e.getMessage()));
    }
  }
}
