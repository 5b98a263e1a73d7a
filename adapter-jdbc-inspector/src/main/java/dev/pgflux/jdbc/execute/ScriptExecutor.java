package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.out.Cancellation.Registration;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseInspector;
import dev.pgflux.ports.spi.DatabaseMovedException;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.PlanExecutor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries scripts out over one connection. */
public final class ScriptExecutor implements PlanExecutor {
  private final Connection connection;
  private final DatabaseInspector inspector;
  private final Optional<Supplier<Connection>> observers;
  private final Pause pause;

  /**
   * Makes an executor.
   *
   * @param connection an open connection outside any transaction, which stays the caller's; its
   *     settings are pinned for good
   * @param inspector reads the same database
   * @param observers opens more connections to the server, by which long steps are watched
   */
  public ScriptExecutor(
      Connection connection,
      DatabaseInspector inspector,
      Optional<Supplier<Connection>> observers) {
    this(connection, inspector, observers, Pause.SLEEP);
  }

  ScriptExecutor(
      Connection connection,
      DatabaseInspector inspector,
      Optional<Supplier<Connection>> observers,
      Pause pause) {
    this.connection = connection;
    this.inspector = inspector;
    this.observers = observers;
    this.pause = pause;
  }

  @Override
  public void execute(Execution execution, Progress progress) {
    try {
      connection.setAutoCommit(true);
      BackendSession backend = BackendSession.of(connection, progress);
      Cancellation cancellation = execution.cancellation();
      try (AdvisoryLock _ =
              AdvisoryLock.acquire(
                  connection, execution.lockWait(), progress, pause, cancellation);
          Registration _ = StatementCancel.register(connection, cancellation, progress)) {
        requireUnmoved(execution);
        PinnedSettings.apply(connection, execution.statementTimeout());
        carryOut(execution, backend, progress);
      }
    } catch (SQLException e) {
      throw new DatabaseException(
          "The connection failed: " + e.getMessage(),
          "Plan again to see what is left to do.",
          Optional.ofNullable(e.getSQLState()),
          e);
    }
  }

  private void requireUnmoved(Execution execution) {
    if (!inspector.digest(execution.scope()).equals(execution.expectedDigest())) {
      throw new DatabaseMovedException(
          "The schema of the database %s has changed since the plan was made. Nothing was done; plan"
                  .formatted(execution.script().database())
              + " again and review the new plan.");
    }
  }

  private void carryOut(Execution execution, BackendSession backend, Progress progress)
      throws SQLException {
    MigrationScript script = execution.script();
    StepFailure failure =
        new StepFailure(script, execution.cancellation(), StepFailure.Sequel.PLAN);
    PhaseRun.Surroundings surroundings =
        new PhaseRun.Surroundings(
            script.steps().size(),
            progress,
            pause,
            execution.cancellation(),
            observers,
            LockPatience.deadlockTimeout(connection),
            execution.statementTimeout(),
            StepRecord.NONE);
    new PhaseSequence(connection, backend, failure, surroundings).run(script, 0);
  }
}
