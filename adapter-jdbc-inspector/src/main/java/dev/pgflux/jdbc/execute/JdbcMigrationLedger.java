package dev.pgflux.jdbc.execute;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.LedgerEntry;
import dev.pgflux.ports.spi.MigrationLedger;
import dev.pgflux.ports.spi.MigrationScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The ledger of a database, over one connection. */
public final class JdbcMigrationLedger implements MigrationLedger {
  private final Connection connection;
  private final Optional<Supplier<Connection>> observers;
  private final LedgerTable table;
  private final SchemaObjectsTable objects;

  /** Something that a server is asked for. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws SQLException;
  }

  /**
   * Makes the ledger's keeper.
   *
   * @param connection an open connection outside any transaction, which stays the caller's
   * @param observers opens more connections to the server, by which long steps are watched
   * @param trackingSchema the tool's own schema
   */
  public JdbcMigrationLedger(
      Connection connection, Optional<Supplier<Connection>> observers, Identifier trackingSchema) {
    this.connection = connection;
    this.observers = observers;
    this.table = new LedgerTable(connection, trackingSchema);
    this.objects = new SchemaObjectsTable(connection, trackingSchema);
  }

  @Override
  public Lock lock(Duration wait, Cancellation cancellation, Progress progress) {
    return asked(() -> {
      connection.setAutoCommit(true);
      BackendSession.of(connection, progress);
      AdvisoryLock lock =
          AdvisoryLock.acquire(connection, wait, progress, Pause.SLEEP, cancellation);
      return lock::close;
    });
  }

  @Override
  public List<LedgerEntry> entries() {
    return asked(table::read);
  }

  @Override
  public void prepare() {
    asked(() -> {
      table.prepare();
      return true;
    });
  }

  @Override
  public void carryOut(FileRun run, Progress progress) {
    FileRecord record = new FileRecord(run, table);
    within(
        run.script(),
        run.limits(),
        record,
        progress,
        phases -> new MigrationFileRun(run, connection, record, phases).carryOut());
  }

  @Override
  public void carryOut(MigrationScript script, Limits limits, Progress progress) {
    within(script, limits, StepRecord.NONE, progress, phases -> phases.run(script, 0));
  }

  /** What is done in a session that is prepared for files. */
  @FunctionalInterface
  private interface Phased {
    void run(PhaseSequence phases) throws SQLException;
  }

  private void within(
      MigrationScript script, Limits limits, StepRecord record, Progress progress, Phased phased) {
    asked(() -> {
      BackendSession backend = BackendSession.of(connection, Progress.SILENT);
      PinnedSettings.forFile(connection, limits.statementTimeout());
      StepFailure failure = new StepFailure(script, limits.cancellation(), StepFailure.Sequel.FILE);
      PhaseSequence phases =
          new PhaseSequence(
              connection, backend, failure, surroundings(script, limits, record, progress));
      try (Cancellation.Registration _ =
          StatementCancel.register(connection, limits.cancellation(), progress)) {
        phased.run(phases);
      }
      return true;
    });
  }

  private PhaseRun.Surroundings surroundings(
      MigrationScript script, Limits limits, StepRecord record, Progress progress)
      throws SQLException {
    return new PhaseRun.Surroundings(
        script.steps().size(),
        progress,
        Pause.SLEEP,
        limits.cancellation(),
        observers,
        LockPatience.deadlockTimeout(connection),
        limits.statementTimeout(),
        record);
  }

  @Override
  public void record(Map<String, String> checksums, String toolVersion) {
    asked(() -> {
      LedgerTransaction.run(
          connection,
          () -> {
            for (Map.Entry<String, String> entry : checksums.entrySet()) {
              table.record(entry.getKey(), entry.getValue(), toolVersion);
            }
          });
      return true;
    });
  }

  @Override
  public void resume(LedgerEntry entry, int done) {
    asked(() -> {
      if (entry.steps().isBeingUndone()) {
        table.writeUndo(entry.file(), done, OptionalInt.empty());
      } else {
        table.setDone(entry.file(), done);
      }
      return true;
    });
  }

  @Override
  public void forget(String file) {
    asked(() -> {
      table.delete(file);
      return true;
    });
  }

  @Override
  public Optional<KeptSchema> keptSchema() {
    return asked(objects::read);
  }

  @Override
  public void keepSchema(KeptSchema schema) {
    asked(() -> {
      objects.write(schema);
      return true;
    });
  }

  private static <T> T asked(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new DatabaseException(
          "The server refused what pg-flux writes about migrations: " + e.getMessage(),
          FailureCause.of(e).remedy() + ", and run the same command again.",
          Optional.ofNullable(e.getSQLState()),
          e);
    }
  }
}
