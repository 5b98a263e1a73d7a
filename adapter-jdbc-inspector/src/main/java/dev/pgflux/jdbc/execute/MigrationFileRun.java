package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.migration.Checksum;
import dev.pgflux.ports.spi.LedgerEntry;
import dev.pgflux.ports.spi.LedgerEntry.Steps;
import dev.pgflux.ports.spi.MigrationException;
import dev.pgflux.ports.spi.MigrationLedger.Direction;
import dev.pgflux.ports.spi.MigrationLedger.FileRun;
import dev.pgflux.ports.spi.MigrationStatement;
import dev.pgflux.ports.spi.MigrationStatement.Form;
import dev.pgflux.ports.spi.MigrationStatement.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalInt;

/** Carries one migration file out, from where it is. */
final class MigrationFileRun {
  private final FileRun run;
  private final Connection connection;
  private final FileRecord record;
  private final PhaseSequence phases;

  MigrationFileRun(FileRun run, Connection connection, FileRecord record, PhaseSequence phases) {
    this.run = run;
    this.connection = connection;
    this.record = record;
    this.phases = phases;
  }

  void carryOut() throws SQLException {
    int done = doneBefore();
    repeatSettings(done);
    phases.run(run.script(), done);
    if (run.statements().isEmpty()) {
      record.done(0);
    }
  }

  /** How many statements were done by earlier runs. */
  private int doneBefore() throws SQLException {
    Optional<Steps> steps = run.entry().map(LedgerEntry::steps);
    int done =
        switch (run.direction()) {
          case UP -> steps.map(Steps::done).orElse(0);
          case DOWN -> steps.map(Steps::undone).orElse(OptionalInt.empty()).orElse(0);
        };
    OptionalInt begun =
        switch (run.direction()) {
          case UP -> steps.map(Steps::begun).orElse(OptionalInt.empty());
          case DOWN -> steps.map(Steps::undoBegun).orElse(OptionalInt.empty());
        };
    requireSameBeginning(done);
    return begun.isPresent() && begun.getAsInt() == done + 1 ? afterProbe(begun.getAsInt()) : done;
  }

  /** What is still to come may be mended after a failure; what was done is done. */
  private void requireSameBeginning(int done) {
    Optional<String> expected = run.entry().flatMap(LedgerEntry::doneChecksum);
    boolean same =
        run.direction() == Direction.DOWN
            || done == 0
            || expected.isEmpty()
            || (done <= run.statements().size()
                && expected.get().equals(Checksum.of(run.firstStatements(done))));
    if (!same) {
      throw new MigrationException(
          "%s was interrupted after statement %d, and what stands before that was edited since."
              .formatted(run.file(), done),
          "Put back the statements that were done; those after them may be mended.");
    }
  }

  private int afterProbe(int number) throws SQLException {
    if (number > run.statements().size()) {
      return number - 1;
    }
    MigrationStatement statement = run.statement(number);
    Outcome outcome =
        statement.form() instanceof Form.Alone alone ? alone.outcome() : new Outcome.Unknown();
    return switch (new OutcomeProbe(connection).ask(outcome)) {
      case DONE -> {
        record.done(number);
        yield number;
      }
      case NOT_DONE -> number - 1;
      case UNKNOWN ->
          throw new MigrationException(
              "%s was interrupted in statement %d (%s), and nothing tells whether that was done."
                  .formatted(run.file(), number, statement.location()),
              "Look, and say so:  pg-flux migrate repair --file %s --done  or  --not-done"
                  .formatted(run.file()));
    };
  }

  /** Settings of the session are gone with the session that was interrupted. */
  private void repeatSettings(int done) throws SQLException {
    for (MigrationStatement statement : run.statements().subList(0, done)) {
      if (statement.form() instanceof Form.SessionSetting) {
        try (Statement setting = connection.createStatement()) {
          setting.setEscapeProcessing(false);
          setting.execute(statement.sql());
        }
      }
    }
  }
}
