package dev.pgflux.ports.application.migrations;

import dev.pgflux.ports.application.migrations.MigrationPlanning.Tried;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.in.RebaseMigrations;
import dev.pgflux.ports.migration.ChecksumList;
import dev.pgflux.ports.migration.Migration;
import dev.pgflux.ports.migration.MigrationDirectory;
import dev.pgflux.ports.migration.MigrationHeader;
import dev.pgflux.ports.migration.MigrationName;
import dev.pgflux.ports.migration.MigrationState;
import dev.pgflux.ports.migration.SchemaFingerprint;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.LedgerEntry;
import dev.pgflux.ports.spi.MigrationException;
import dev.pgflux.ports.spi.MigrationReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts pending migrations behind the applied ones. */
final class RebaseMigrationsService implements RebaseMigrations {
  private final Supplier<MigrationReader> reader;
  private final MigrationPlanning planning;
  private final Databases databases;
  private final InstantSource clock;

  /** A file in its new place. */
  private record Moved(Migration migration, MigrationName name, MigrationHeader header) {}

  RebaseMigrationsService(
      Supplier<MigrationReader> reader,
      MigrationPlanning planning,
      Databases databases,
      InstantSource clock) {
    this.reader = reader;
    this.planning = planning;
    this.databases = databases;
    this.clock = clock;
  }

  @Override
  public Rebased rebase(Request request) {
    MigrationDirectory directory = MigrationDirectory.read(request.folder());
    try (DatabaseSession session = databases.open(request.planning().database())) {
      List<LedgerEntry> entries =
          session.ledger(request.planning().scope().trackingSchema()).entries();
      MigrationState state = MigrationState.of(directory, entries);
      requireWhole(state);
      List<Migration> pending = state.pending();
      Trial trial = new Trial(request.planning(), session);
      List<Moved> moved = moved(pending, named(pending, state), trial);
      if (!request.dryRun()) {
        moved.forEach(it -> write(it, request));
        ChecksumList.update(request.folder());
      }
      return new Rebased(
          moved.stream()
              .map(it -> new Renamed(it.migration().name().file(), it.name().file()))
              .toList(),
          trial.differences());
    }
  }

  private static void requireWhole(MigrationState state) {
    state
        .interrupted()
        .ifPresent(entry -> {
          throw new MigrationException(
              entry.file() + " was interrupted.",
              "Bring it to its end with  pg-flux migrate apply  and rebase what is left then.");
        });
  }

  /** A name that comes after the last applied one stays, and so does the order. */
  private List<MigrationName> named(List<Migration> pending, MigrationState state) {
    boolean inOrder = state.late().isEmpty();
    Instant time = clock.instant();
    List<MigrationName> names = new ArrayList<>();
    Optional<String> last = state.last().map(LedgerEntry::file);
    for (Migration migration : pending) {
      MigrationName name = migration.name();
      if (!inOrder) {
        name = MigrationName.of(time, migration.name().label());
        while (last.isPresent() && name.file().compareTo(last.get()) <= 0) {
          time = time.plusSeconds(1);
          name = MigrationName.of(time, migration.name().label());
        }
        time = time.plusSeconds(1);
      }
      last = Optional.of(name.file());
      names.add(name);
    }
    return names;
  }

  private List<Moved> moved(List<Migration> pending, List<MigrationName> names, Trial trial) {
    List<Moved> moved = new ArrayList<>();
    SchemaFingerprint before = trial.after(List.of());
    for (int i = 0; i < pending.size(); i++) {
      SchemaFingerprint after =
          trial.after(PendingFiles.withinTransaction(pending.get(i).up(reader.get()).statements()));
      moved.add(
          new Moved(
              pending.get(i),
              names.get(i),
              new MigrationHeader(
                  Optional.of(before.hash()),
                  Optional.of(after.hash()),
                  Optional.of(before.coverage()))));
      before = after;
    }
    return moved;
  }

  private static void write(Moved moved, Request request) {
    Migration migration = moved.migration();
    request.folder().write(moved.name().file(), moved.header().replacedIn(migration.content()));
    boolean renamed = !moved.name().equals(migration.name());
    if (renamed) {
      migration
          .undoFile()
          .ifPresent(undo -> {
            request.folder().write(moved.name().undo(), undo.content());
            request.folder().delete(undo.name());
          });
      request.folder().delete(migration.name().file());
    }
  }

  /** Tries one file after the other, each on what those before it leave behind. */
  private final class Trial {
    private final PlanningRequest request;
    private final DatabaseSession session;
    private final List<String> statements = new ArrayList<>();
    private Optional<Supplier<Tried>> last = Optional.empty();

    Trial(PlanningRequest request, DatabaseSession session) {
      this.request = request;
      this.session = session;
    }

    SchemaFingerprint after(List<String> more) {
      statements.addAll(more);
      Supplier<Tried> tried = planning.tried(request, List.copyOf(statements), session);
      last = Optional.of(tried);
      return tried.get().fingerprint();
    }

    List<String> differences() {
      return last.map(it -> it.get().differences()).orElse(List.of());
    }
  }
}
