package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.plugin.PlanModel;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes down what was done, together with it as far as that can be. */
interface StepRecord {
  /** Writes nothing down. */
  StepRecord NONE =
      new StepRecord() {
        @Override
        public void begun(Connection connection, PlanModel.Step step) {
          // Whoever plans again needs no record.
        }

        @Override
        public void done(Connection connection, PlanModel.Phase phase) {
          // Whoever plans again needs no record.
        }
      };

  /** A step that runs by itself is about to begin. */
  void begun(Connection connection, PlanModel.Step step) throws SQLException;

  /** A phase was done: within its transaction, or after the step that ran by itself. */
  void done(Connection connection, PlanModel.Phase phase) throws SQLException;
}
