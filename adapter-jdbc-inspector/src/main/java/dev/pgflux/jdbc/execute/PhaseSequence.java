package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.MigrationScript;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The phases of a script, one after the other in one session.
 *
 * @param connection an open connection outside any transaction
 * @param backend who serves it
 * @param failure says what stays when a step fails
 * @param surroundings what the phases have in common
 */
record PhaseSequence(
    Connection connection,
    BackendSession backend,
    StepFailure failure,
    PhaseRun.Surroundings surroundings) {

  /** Carries out what comes after a step; 0 for all. */
  void run(MigrationScript script, int done) throws SQLException {
    int committed = 0;
    for (PlanModel.Phase phase : script.phases()) {
      if (phase.steps().getLast().number() > done) {
        backend.requireSame(committed, failure);
        new PhaseRun(connection, backend.processId(), phase, surroundings).run(committed, failure);
      }
      committed++;
    }
  }
}
