package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseInspector;
import dev.pgflux.ports.spi.DatabaseMovedException;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.PlanExecutor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Carries scripts out over one connection. */
public final class ScriptExecutor implements PlanExecutor {
  private final Connection connection;
  private final DatabaseInspector inspector;
  private final Pause pause;

  /**
   * Makes an executor.
   *
   * @param connection an open connection outside any transaction, which stays the caller's; its
   *     settings are pinned for good
   * @param inspector reads the same database
   */
  public ScriptExecutor(Connection connection, DatabaseInspector inspector) {
    this(connection, inspector, Pause.SLEEP);
  }

  ScriptExecutor(Connection connection, DatabaseInspector inspector, Pause pause) {
    this.connection = connection;
    this.inspector = inspector;
    this.pause = pause;
  }

  @Override
  public void execute(Execution execution, Progress progress) {
    try {
      connection.setAutoCommit(true);
      try (AdvisoryLock _ =
          AdvisoryLock.acquire(connection, execution.lockWait(), progress, pause)) {
        requireUnmoved(execution);
        PinnedSettings.apply(connection, execution.statementTimeout());
        carryOut(execution.script(), progress);
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

  private void carryOut(MigrationScript script, Progress progress) throws SQLException {
    StepFailure failure = new StepFailure(script);
    int total = script.steps().size();
    int committed = 0;
    for (PlanModel.Phase phase : script.phases()) {
      new PhaseRun(connection, phase, total, progress, pause).run(committed, failure);
      committed++;
    }
  }
}
