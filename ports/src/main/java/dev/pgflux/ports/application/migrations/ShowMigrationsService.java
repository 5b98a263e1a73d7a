package dev.pgflux.ports.application.migrations;

import dev.pgflux.ports.in.MigrationAccess;
import dev.pgflux.ports.in.ShowMigrations;
import dev.pgflux.ports.migration.Migration;
import dev.pgflux.ports.migration.MigrationDirectory;
import dev.pgflux.ports.migration.MigrationState;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.LedgerEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says which migrations a database has. */
final class ShowMigrationsService implements ShowMigrations {
  private final Databases databases;

  ShowMigrationsService(Databases databases) {
    this.databases = databases;
  }

  @Override
  public Report show(MigrationAccess access) {
    MigrationDirectory directory = MigrationDirectory.read(access.folder());
    try (DatabaseSession session = databases.open(access.database())) {
      List<LedgerEntry> entries = session.ledger(access.trackingSchema()).entries();
      return new Report(
          session.identity().database(), items(MigrationState.of(directory, entries)));
    }
  }

  private static List<Item> items(MigrationState state) {
    Map<String, Migration> migrations = new HashMap<>();
    state.directory().migrations().forEach(it -> migrations.put(it.name().file(), it));
    Set<String> edited = new HashSet<>(state.edited());
    Set<String> missing = new HashSet<>(state.missing());
    Set<String> late = new HashSet<>();
    state.late().forEach(migration -> late.add(migration.name().file()));
    Set<String> files = new TreeSet<>(Comparator.naturalOrder());
    files.addAll(migrations.keySet());
    files.addAll(state.entries().keySet());
    state.directory().foreign().forEach(file -> files.add(file.name()));
    return files.stream()
        .map(file -> {
          Optional<LedgerEntry> entry = state.entry(file);
          Optional<Migration> migration = Optional.ofNullable(migrations.get(file));
          State how =
              entry.filter(it -> !it.isApplied()).isPresent()
                  ? State.INTERRUPTED
                  : missing.contains(file)
                      ? State.MISSING
                      : edited.contains(file)
                          ? State.EDITED
                          : entry.isPresent()
                              ? State.APPLIED
                              : late.contains(file)
                                  ? State.OUT_OF_ORDER
                                  : migration.isPresent() ? State.PENDING : State.FOREIGN;
          return new Item(file, how, entry, migration.filter(Migration::hasUndo).isPresent());
        })
        .toList();
  }
}
