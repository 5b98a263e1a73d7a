package dev.pgflux.ports.application.migrations;

import dev.pgflux.ports.in.MigrationAccess;
import dev.pgflux.ports.in.RepairMigrations;
import dev.pgflux.ports.migration.Checksum;
import dev.pgflux.ports.migration.Migration;
import dev.pgflux.ports.migration.MigrationDirectory;
import dev.pgflux.ports.migration.MigrationState;
import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.out.MigrationFolder.StoredFile;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.LedgerEntry;
import dev.pgflux.ports.spi.LedgerEntry.Steps;
import dev.pgflux.ports.spi.MigrationException;
import dev.pgflux.ports.spi.MigrationLedger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Brings the ledger in line. */
final class RepairMigrationsService implements RepairMigrations {
  private final Databases databases;
  private final Progress progress;
  private final String toolVersion;

  RepairMigrationsService(Databases databases, Progress progress, String toolVersion) {
    this.databases = databases;
    this.progress = progress;
    this.toolVersion = toolVersion;
  }

  @Override
  public List<String> repair(
      MigrationAccess access, Repair repair, Duration lockWait, Cancellation cancellation) {
    MigrationDirectory directory = MigrationDirectory.read(access.folder());
    try (DatabaseSession session = databases.open(access.database())) {
      MigrationLedger ledger = session.ledger(access.trackingSchema());
      try (MigrationLedger.Lock _ = ledger.lock(lockWait, cancellation, progress)) {
        ledger.prepare();
        MigrationState state = MigrationState.of(directory, ledger.entries());
        return switch (repair) {
          case Repair.Baseline it -> baseline(it, state, ledger);
          case Repair.Rehash it -> rehash(it.file(), state, ledger);
          case Repair.Forget it -> forget(it.file(), state, ledger);
          case Repair.Interrupted it -> interrupted(it, state, ledger);
        };
      }
    }
  }

  private List<String> baseline(
      Repair.Baseline baseline, MigrationState state, MigrationLedger ledger) {
    Map<String, String> checksums = new TreeMap<>();
    for (Migration migration : state.directory().migrations()) {
      checksums.put(migration.name().file(), migration.checksum());
    }
    for (StoredFile file : state.directory().foreign()) {
      checksums.put(file.name(), Checksum.of(file.content()));
    }
    baseline
        .upTo()
        .ifPresent(upTo -> {
          String last = meant(upTo, state);
          checksums.keySet().removeIf(file -> file.compareTo(last) > 0);
        });
    checksums.keySet().removeAll(state.entries().keySet());
    ledger.record(checksums, toolVersion);
    return checksums.keySet().stream().map(file -> file + " is taken as applied").toList();
  }

  private static String meant(String upTo, MigrationState state) {
    List<Migration> meant = state.directory().meantBy(upTo);
    if (meant.size() == 1) {
      return meant.getFirst().name().file();
    }
    return state.directory().foreign().stream()
        .map(StoredFile::name)
        .filter(upTo::equals)
        .findFirst()
        .orElseThrow(() -> noSuchFile(upTo, state));
  }

  private List<String> rehash(String file, MigrationState state, MigrationLedger ledger) {
    LedgerEntry entry = applied(file, state);
    String checksum =
        state
            .directory()
            .find(file)
            .map(Migration::checksum)
            .or(() ->
                state.directory().foreign().stream()
                    .filter(it -> it.name().equals(file))
                    .map(it -> Checksum.of(it.content()))
                    .findFirst())
            .orElseThrow(() -> noSuchFile(file, state));
    if (!entry.isApplied()) {
      throw new MigrationException(
          file + " was interrupted, and its text counts when it is brought to its end.",
          "Mend what is still to be done in it, and run  pg-flux migrate apply");
    }
    if (checksum.equalsIgnoreCase(entry.checksum())) {
      return List.of(file + " has this checksum already");
    }
    ledger.record(Map.of(file, checksum), toolVersion);
    return List.of(file + " has its new checksum: " + checksum);
  }

  private static List<String> forget(String file, MigrationState state, MigrationLedger ledger) {
    applied(file, state);
    ledger.forget(file);
    return List.of(file + " is not taken as applied any more");
  }

  private static List<String> interrupted(
      Repair.Interrupted repair, MigrationState state, MigrationLedger ledger) {
    LedgerEntry entry = applied(repair.file(), state);
    Steps steps = entry.steps();
    OptionalInt begun = steps.isBeingUndone() ? steps.undoBegun() : steps.begun();
    if (begun.isEmpty()) {
      throw new MigrationException(
          repair.file() + " was not interrupted in a statement of which nothing is known.",
          "pg-flux migrate status  shows how it stands.");
    }
    int done = repair.done() ? begun.getAsInt() : begun.getAsInt() - 1;
    ledger.resume(entry, done);
    return List.of(
        "%s: statement %d is taken as %s"
            .formatted(
                repair.file(), begun.getAsInt(), repair.done() ? "done" : "still to be done"));
  }

  private static LedgerEntry applied(String file, MigrationState state) {
    return state
        .entry(file)
        .orElseThrow(() ->
            new MigrationException(
                "The ledger has no file " + file + ".",
                "pg-flux migrate status  shows those that it has."));
  }

  private static MigrationException noSuchFile(String file, MigrationState state) {
    return new MigrationException(
        "There is no one file " + file + " in " + state.directory().place() + ".",
        "Give the whole name of one that is there.");
  }
}
