package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.out.Progress.Event;
import dev.pgflux.ports.plugin.PlanModel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells how far the server is with an index, as it says itself ({@code
 * pg_stat_progress_create_index}), over a second connection that is opened when a build takes long.
 */
final class BuildWatch implements AutoCloseable {
  private static final Duration BEFORE_FIRST = Duration.ofSeconds(2);
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private static final String STATE =
      """
      SELECT phase, current_locker_pid,
             CASE WHEN lockers_total > 0 THEN 100 * lockers_done / lockers_total
                  WHEN blocks_total > 0 THEN 100 * blocks_done / blocks_total
                  WHEN tuples_total > 0 THEN 100 * tuples_done / tuples_total
                  ELSE 0 END AS percent
        FROM pg_catalog.pg_stat_progress_create_index
       WHERE pid = ?
      """;

  private final Supplier<Connection> connections;
  private final int processId;
  private final PlanModel.Step step;
  private final int total;
  private final Progress progress;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread;

  private BuildWatch(
      Supplier<Connection> connections,
      int processId,
      PlanModel.Step step,
      int total,
      Progress progress) {
    this.connections = connections;
    this.processId = processId;
    this.step = step;
    this.total = total;
    this.progress = progress;
    this.thread = Thread.ofVirtual().unstarted(this::watch);
  }

  /** Begins to watch. */
  static BuildWatch start(
      Supplier<Connection> connections,
      int processId,
      PlanModel.Step step,
      int total,
      Progress progress) {
    BuildWatch watch = new BuildWatch(connections, processId, step, total, progress);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      if (ended.await(BEFORE_FIRST.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      try (Connection connection = connections.get();
          PreparedStatement statement = connection.prepareStatement(STATE)) {
        statement.setInt(1, processId);
        do {
          tell(statement);
        } while (!ended.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
      }
    } catch (SQLException | RuntimeException e) {
      // The build goes on; it is only that nobody hears how far it is.
      progress.report(new Event.Stage("no progress can be told: " + e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(PreparedStatement statement) throws SQLException {
    try (ResultSet state = statement.executeQuery()) {
      if (state.next()) {
        int locker = state.getInt("current_locker_pid");
        String phase = state.getString("phase");
        progress.report(
            new Event.StepAdvanced(
                step.number(),
                total,
                locker > 0 ? phase + " (process " + locker + ")" : phase,
                state.getInt("percent")));
      }
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      thread.join(BETWEEN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
