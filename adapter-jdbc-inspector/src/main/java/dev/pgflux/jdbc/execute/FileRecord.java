package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.migration.Checksum;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.MigrationLedger.Direction;
import dev.pgflux.ports.spi.MigrationLedger.FileRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes the steps of a migration file into the ledger. */
final class FileRecord implements StepRecord {
  private final FileRun run;
  private final LedgerTable table;
  private long since = System.nanoTime();

  FileRecord(FileRun run, LedgerTable table) {
    this.run = run;
    this.table = table;
  }

  @Override
  public void begun(Connection connection, PlanModel.Step step) throws SQLException {
    write(step.number() - 1, OptionalInt.of(step.number()));
  }

  @Override
  public void done(Connection connection, PlanModel.Phase phase) throws SQLException {
    done(phase.steps().getLast().number());
  }

  /** Everything up to a step was done. */
  void done(int number) throws SQLException {
    boolean wholeUndo = run.direction() == Direction.DOWN && number == total();
    if (wholeUndo) {
      table.delete(run.file());
    } else {
      write(number, OptionalInt.empty());
    }
  }

  private int total() {
    return run.statements().size();
  }

  private void write(int done, OptionalInt begun) throws SQLException {
    switch (run.direction()) {
      case UP ->
          table.write(
              new LedgerTable.Row(
                  run.file(),
                  run.checksum(),
                  run.toolVersion(),
                  sinceLastTime(),
                  total(),
                  done,
                  begun,
                  done == total() ? Optional.empty() : Optional.of(checksumOf(done))));
      case DOWN -> table.writeUndo(run.file(), done, begun);
    }
  }

  private String checksumOf(int done) {
    return Checksum.of(run.firstStatements(done));
  }

  private Duration sinceLastTime() {
    long now = System.nanoTime();
    Duration took = Duration.ofNanos(now - since);
    since = now;
    return took;
  }
}
