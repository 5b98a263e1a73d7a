package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.out.Progress.Event;
import dev.pgflux.ports.plugin.PlanModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;

/**
 * One phase. A transaction that does not get its locks in time lets the others through and begins
 * again: whoever waits for a strong lock makes everybody else wait behind.
 */
final class PhaseRun {
  private static final int ATTEMPTS = 10;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  /** lock_not_available, deadlock_detected, serialization_failure. */
  private static final Set<String> WORTH_TRYING_AGAIN = Set.of("55P03", "40P01", "40001");

  private final Connection connection;
  private final PlanModel.Phase phase;
  private final int total;
  private final Progress progress;
  private final Pause pause;

  /** A step and why it failed. */
  private static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient PlanModel.Step step;
    private final SQLException reason;

    Failed(PlanModel.Step step, SQLException reason) {
      super(reason);
      this.step = step;
      this.reason = reason;
    }
  }

  PhaseRun(
      Connection connection, PlanModel.Phase phase, int total, Progress progress, Pause pause) {
    this.connection = connection;
    this.phase = phase;
    this.total = total;
    this.progress = progress;
    this.pause = pause;
  }

  /** Carries the phase out after some phases were committed. */
  void run(int committedPhases, StepFailure failure) throws SQLException {
    try {
      if (phase.transactional()) {
        withRetries();
      } else {
        step(phase.steps().getFirst());
      }
    } catch (Failed failed) {
      throw failure.of(failed.step, committedPhases, failed.reason);
    }
  }

  private void withRetries() throws Failed, SQLException {
    Duration next = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        transaction();
        return;
      } catch (Failed failed) {
        if (attempt == ATTEMPTS || !WORTH_TRYING_AGAIN.contains(failed.reason.getSQLState())) {
          throw failed;
        }
        progress.report(
            new Event.Retrying(
                failed.step.number(), attempt, next, String.valueOf(failed.reason.getMessage())));
      }
      pause.last(next);
      next =
          next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
    }
  }

  private void transaction() throws Failed, SQLException {
    connection.setAutoCommit(false);
    try {
      long lockTimeout = 0;
      for (PlanModel.Step step : phase.steps()) {
        if (step.lockTimeoutMillis() != lockTimeout) {
          lockTimeout = step.lockTimeoutMillis();
          execute("SET LOCAL lock_timeout = " + lockTimeout);
        }
        step(step);
      }
      commit();
    } catch (Failed | SQLException | RuntimeException e) {
      takeBack(e);
      throw e;
    }
    connection.setAutoCommit(true);
  }

  /** A connection that is lost cannot roll back, and the server does it without being asked. */
  private void takeBack(Exception reason) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /** Constraints that are checked at the end can still fail. */
  private void commit() throws Failed {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new Failed(phase.steps().getLast(), e);
    }
  }

  private void step(PlanModel.Step step) throws Failed {
    progress.report(
        new Event.StepStarted(
            step.number(),
            total,
            "%s %s %s"
                .formatted(
                    step.operation().replace('_', ' '), step.objectKind(), step.objectName())));
    long start = System.nanoTime();
    try {
      execute(step.sql());
    } catch (SQLException e) {
      throw new Failed(step, e);
    }
    progress.report(
        new Event.StepFinished(step.number(), total, Duration.ofNanos(System.nanoTime() - start)));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Braces are the schema's own, not the driver's escapes.
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
