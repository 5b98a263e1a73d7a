package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.out.Progress.Event;
import dev.pgflux.ports.plugin.PlanModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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

  private static final String QUERY_CANCELED = "57014";

  private final Connection connection;
  private final PlanModel.Phase phase;
  private final int processId;
  private final Surroundings surroundings;
  private final Progress progress;

  /**
   * What phases have in common.
   *
   * @param total how many steps there are in all
   * @param progress is told of steps and retries
   * @param pause waits between two attempts
   * @param cancellation ends it between two steps
   * @param observers opens connections by which long steps are watched
   * @param deadlockTimeout after which others look for a deadlock
   * @param statementTimeout how long a statement may run that says nothing else; zero for as long
   *     as it takes
   * @param record writes down what was done
   */
  record Surroundings(
      int total,
      Progress progress,
      Pause pause,
      Cancellation cancellation,
      Optional<Supplier<Connection>> observers,
      Duration deadlockTimeout,
      Duration statementTimeout,
      StepRecord record) {}

  /** A step and why it failed. */
  private static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient PlanModel.Step step;
    private final SQLException reason;
    private final boolean committing;

    Failed(PlanModel.Step step, SQLException reason, boolean committing) {
      super(reason);
      this.step = step;
      this.reason = reason;
      this.committing = committing;
    }
  }

  PhaseRun(Connection connection, int processId, PlanModel.Phase phase, Surroundings surroundings) {
    this.connection = connection;
    this.processId = processId;
    this.phase = phase;
    this.surroundings = surroundings;
    this.progress = surroundings.progress();
  }

  /** Carries the phase out after some phases were committed. */
  void run(int committedPhases, StepFailure failure) throws SQLException {
    try {
      if (phase.transactional()) {
        withRetries();
      } else {
        alone(phase.steps().getFirst());
      }
    } catch (Failed failed) {
      throw failed.committing && FailureCause.of(failed.reason) == FailureCause.CONNECTION_LOST
          ? failure.ofCommit(phase, committedPhases, failed.reason)
          : failure.of(failed.step, committedPhases, failed.reason);
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
      surroundings.pause().last(next, surroundings.cancellation());
      next =
          next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
    }
  }

  private void transaction() throws Failed, SQLException {
    connection.setAutoCommit(false);
    try {
      LockPatience patience = new LockPatience(surroundings.deadlockTimeout());
      long lockTimeout = 0;
      long statementTimeout = 0;
      for (PlanModel.Step step : phase.steps()) {
        long millis = patience.millisFor(step);
        if (millis != lockTimeout) {
          setLockTimeout(step, millis);
          lockTimeout = millis;
        }
        if (step.statementTimeoutMillis() != statementTimeout) {
          statementTimeout = step.statementTimeoutMillis();
          execute("SET LOCAL statement_timeout = " + statementTimeout(step));
        }
        step(step);
        patience.hasDone(step);
      }
      surroundings.record().done(connection, phase);
      commit();
    } catch (Failed | SQLException | RuntimeException e) {
      takeBack(e);
      throw e;
    }
    connection.setAutoCommit(true);
  }

  private void setLockTimeout(PlanModel.Step step, long millis) throws Failed {
    try {
      execute("SET LOCAL lock_timeout = " + millis);
    } catch (SQLException e) {
      throw new Failed(step, e, false);
    }
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
      throw new Failed(phase.steps().getLast(), e, true);
    }
  }

  private long statementTimeout(PlanModel.Step step) {
    return step.statementTimeoutMillis() > 0
        ? step.statementTimeoutMillis()
        : surroundings.statementTimeout().toMillis();
  }

  private void alone(PlanModel.Step step) throws Failed, SQLException {
    surroundings.record().begun(connection, step);
    boolean limited = step.lockTimeoutMillis() > 0 || step.statementTimeoutMillis() > 0;
    if (limited) {
      limit(step.lockTimeoutMillis(), statementTimeout(step));
    }
    watched(step);
    if (limited) {
      limit(0, surroundings.statementTimeout().toMillis());
    }
    surroundings.record().done(connection, phase);
  }

  private void limit(long lockTimeout, long statementTimeout) throws SQLException {
    execute("SET lock_timeout = " + lockTimeout);
    execute("SET statement_timeout = " + statementTimeout);
  }

  private void watched(PlanModel.Step step) throws Failed {
    Optional<BuildWatch> watch =
        surroundings
            .observers()
            .map(it -> BuildWatch.start(it, processId, step, surroundings.total(), progress));
    try {
      step(step);
    } finally {
      watch.ifPresent(BuildWatch::close);
    }
  }

  private void step(PlanModel.Step step) throws Failed {
    if (surroundings.cancellation().isRequested()) {
      throw new Failed(
          step, new SQLException("interrupted before it began", QUERY_CANCELED), false);
    }
    progress.report(
        new Event.StepStarted(
            step.number(),
            surroundings.total(),
            "%s %s %s"
                .formatted(
                    step.operation().replace('_', ' '), step.objectKind(), step.objectName())));
    long start = System.nanoTime();
    try {
      execute(step.sql());
    } catch (SQLException e) {
      throw new Failed(step, e, false);
    }
    progress.report(
        new Event.StepFinished(
            step.number(), surroundings.total(), Duration.ofNanos(System.nanoTime() - start)));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Braces are the schema's own, not the driver's escapes.
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
