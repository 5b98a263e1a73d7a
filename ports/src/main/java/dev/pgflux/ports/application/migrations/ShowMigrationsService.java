package dev.pgflux.ports.application.migrations;

import dev.pgflux.ports.in.MigrationAccess;
import dev.pgflux.ports.in.ShowMigrations;
import dev.pgflux.ports.migration.Migration;
import dev.pgflux.ports.migration.MigrationDirectory;
import dev.pgflux.ports.migration.MigrationState;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.LedgerEntry;
import java.util.HashMap;
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
    Map<String, State> special = new HashMap<>();
    state.late().forEach(it -> special.put(it.name().file(), State.OUT_OF_ORDER));
    state.edited().forEach(file -> special.put(file, State.EDITED));
    state.missing().forEach(file -> special.put(file, State.MISSING));
    state.entries().values().stream()
        .filter(entry -> !entry.isApplied())
        .forEach(entry -> special.put(entry.file(), State.INTERRUPTED));
    Set<String> files = new TreeSet<>(migrations.keySet());
    files.addAll(state.entries().keySet());
    state.directory().foreign().forEach(file -> files.add(file.name()));
    return files.stream()
        .map(file -> {
          Optional<LedgerEntry> entry = state.entry(file);
          Optional<Migration> migration = Optional.ofNullable(migrations.get(file));
          State usual = usual(entry.isPresent(), migration.isPresent());
          return new Item(
              file,
              special.getOrDefault(file, usual),
              entry,
              migration.filter(Migration::hasUndo).isPresent());
        })
        .toList();
  }

  private static State usual(boolean hasEntry, boolean isMigration) {
    if (hasEntry) {
      return State.APPLIED;
    }
    return isMigration ? State.PENDING : State.FOREIGN;
  }
}
