package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.plugin.PlanModel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * How long the steps of one transaction wait for their locks.
 *
 * <p>Whoever waits for a lock looks for a deadlock once, after {@code deadlock_timeout} (<a
 * href="https://www.postgresql.org/docs/18/runtime-config-locks.html">Lock Management</a>), and is
 * ended if there is one. So that this is never an application which waits behind a lock of this
 * transaction, the transaction does not wait for another lock for that long, and begins again.
 */
final class LockPatience {
  /** Of deadlock_timeout: what is left is for the way of the statements. */
  private static final double SHARE = 0.8;

  /** Short enough to be fair to those who wait already, long enough to get a lock at all. */
  private static final Duration LEAST = Duration.ofMillis(100);

  private final Duration deadlockTimeout;
  private long longestMillis;
  private Optional<Long> heldSince = Optional.empty();

  LockPatience(Duration deadlockTimeout) {
    this.deadlockTimeout = deadlockTimeout;
  }

  /** The server's setting. */
  static Duration deadlockTimeout(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT setting FROM pg_catalog.pg_settings WHERE name = 'deadlock_timeout'")) {
      result.next();
      return Duration.ofMillis(result.getLong(1));
    }
  }

  /**
   * The lock_timeout for the next step, in milliseconds; 0 for none, as long as nobody waits for
   * what the transaction holds.
   */
  long millisFor(PlanModel.Step step) {
    if (heldSince.isEmpty() && step.locks().isEmpty()) {
      return step.lockTimeoutMillis();
    }
    longestMillis = Math.max(longestMillis, step.lockTimeoutMillis());
    if (heldSince.isEmpty() && step.locks().size() <= 1) {
      return longestMillis;
    }
    long left = Math.round(deadlockTimeout.toMillis() * SHARE) - held().toMillis();
    // In whole steps, so that it is not set anew for each statement.
    long rounded = left / LEAST.toMillis() * LEAST.toMillis();
    return Math.min(longestMillis, Math.max(LEAST.toMillis(), rounded));
  }

  private Duration held() {
    return heldSince
        .map(since -> Duration.ofNanos(System.nanoTime() - since))
        .orElse(Duration.ZERO);
  }

  /** A step has its locks, and keeps them, if it is known which they are. */
  void hasDone(PlanModel.Step step) {
    if (heldSince.isEmpty() && step.lockTimeoutMillis() > 0 && !step.locks().isEmpty()) {
      heldSince = Optional.of(System.nanoTime());
    }
  }
}
