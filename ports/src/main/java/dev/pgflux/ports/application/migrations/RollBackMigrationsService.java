package dev.pgflux.ports.application.migrations;

import dev.pgflux.ports.in.ApplyMigrations.Limits;
import dev.pgflux.ports.in.RollBackMigrations;
import dev.pgflux.ports.migration.Migration;
import dev.pgflux.ports.migration.MigrationDirectory;
import dev.pgflux.ports.migration.MigrationState;
import dev.pgflux.ports.migration.MigrationSteps;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.LedgerEntry;
import dev.pgflux.ports.spi.MigrationException;
import dev.pgflux.ports.spi.MigrationLedger;
import dev.pgflux.ports.spi.MigrationLedger.Direction;
import dev.pgflux.ports.spi.MigrationLedger.FileRun;
import dev.pgflux.ports.spi.MigrationLedger.KeptSchema;
import dev.pgflux.ports.spi.MigrationReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Undoes migrations. */
final class RollBackMigrationsService implements RollBackMigrations {
  private final Supplier<MigrationReader> reader;
  private final Databases databases;
  private final Progress progress;
  private final String toolVersion;

  /** A file and what undoes it. */
  private record Undone(Migration migration, MigrationSteps steps, LedgerEntry entry) {
    String file() {
      return migration.name().file();
    }
  }

  /** Why there is no way back. */
  private static final class NoWayBack extends Exception {
    private static final long serialVersionUID = 1L;

    NoWayBack(String reason) {
      super(reason);
    }
  }

  RollBackMigrationsService(
      Supplier<MigrationReader> reader,
      Databases databases,
      Progress progress,
      String toolVersion) {
    this.reader = reader;
    this.databases = databases;
    this.progress = progress;
    this.toolVersion = toolVersion;
  }

  @Override
  public Outcome rollBack(Request request) {
    MigrationDirectory directory = MigrationDirectory.read(request.access().folder());
    try (DatabaseSession session = databases.open(request.access().database())) {
      MigrationLedger ledger = session.ledger(request.access().trackingSchema());
      Limits limits = request.limits();
      try (MigrationLedger.Lock _ =
          ledger.lock(limits.lockWait(), limits.cancellation(), progress)) {
        return rollBack(
            chosen(MigrationState.of(directory, ledger.entries()), request.count()),
            request,
            ledger);
      }
    } catch (NoWayBack e) {
      return new Outcome.Nothing(String.valueOf(e.getMessage()));
    }
  }

  private List<Undone> chosen(MigrationState state, int count) throws NoWayBack {
    List<LedgerEntry> last = new ArrayList<>(state.entries().values()).reversed();
    if (last.isEmpty()) {
      throw new NoWayBack("No migration is applied.");
    }
    List<Undone> undone = new ArrayList<>();
    for (LedgerEntry entry : last.subList(0, Math.min(count, last.size()))) {
      undone.add(undone(entry, state));
    }
    return undone;
  }

  private Undone undone(LedgerEntry entry, MigrationState state) throws NoWayBack {
    if (!entry.steps().isComplete()) {
      throw new MigrationException(
          entry.file() + " was interrupted and is not applied as a whole.",
          "Bring it to its end with  pg-flux migrate apply  and roll it back then.");
    }
    Optional<Migration> migration = state.directory().find(entry.file());
    if (migration.isEmpty()) {
      throw new NoWayBack(
          entry.file() + " is not in " + state.directory().place() + ", and with it no way back.");
    }
    Optional<MigrationSteps> steps = migration.get().down(reader.get());
    if (steps.isEmpty()) {
      throw new NoWayBack(
          "%s has no undo: there is neither %s nor a section \"-- +migrate Down\" in it."
              .formatted(entry.file(), migration.get().name().undo()));
    }
    if (steps.get().statements().isEmpty()) {
      throw new NoWayBack("The undo of " + entry.file() + " has no statements; it says why.");
    }
    return new Undone(migration.get(), steps.get(), entry);
  }

  private Outcome rollBack(List<Undone> files, Request request, MigrationLedger ledger) {
    List<String> names = files.stream().map(Undone::file).toList();
    List<PlanModel.Hazard> blocking =
        files.stream().flatMap(file -> file.steps().blocking(request.hazards()).stream()).toList();
    if (request.dryRun()) {
      return new Outcome.Pending(names);
    }
    if (!blocking.isEmpty()) {
      return new Outcome.Blocked(blocking);
    }
    ledger.prepare();
    for (Undone file : files) {
      progress.report(new Progress.Event.Stage("rolling back " + file.file()));
      ledger.carryOut(
          new FileRun(
              file.file(),
              file.entry().checksum(),
              Direction.DOWN,
              file.steps().script(),
              file.steps().statements(),
              Optional.of(file.entry()),
              toolVersion,
              new MigrationLedger.Limits(
                  request.limits().statementTimeout(), request.limits().cancellation())),
          progress);
    }
    // What was kept is not what the database is like now.
    ledger.keepSchema(new KeptSchema("", Collections.emptySortedMap()));
    return new Outcome.Done(names);
  }
}
