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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
      List<Migration> moving = moving(state, request.versions());
      List<Migration> staying = new ArrayList<>(state.pending());
      staying.removeAll(moving);
      Trial trial = new Trial(request.planning(), session);
      staying.forEach(migration -> trial.add(statements(migration)));
      List<Moved> moved = moved(moving, named(moving, staying, state), trial);
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

  private static List<Migration> moving(MigrationState state, List<String> versions) {
    if (versions.isEmpty()) {
      return state.pending();
    }
    List<Migration> moving = new ArrayList<>();
    for (String version : versions) {
      List<Migration> meant = new ArrayList<>(state.directory().meantBy(version));
      meant.retainAll(state.pending());
      if (meant.size() != 1) {
        throw new MigrationException(
            "%s fits %d pending migrations.".formatted(version, meant.size()),
            "Name one that  pg-flux migrate status  shows as pending.");
      }
      moving.addAll(meant);
    }
    moving.sort((a, b) -> a.name().compareTo(b.name()));
    return moving;
  }

  private List<String> statements(Migration migration) {
    return PendingFiles.withinTransaction(migration.up(reader.get()).statements());
  }

  /** A name that comes after all that stay is kept, and so is the order. */
  private List<MigrationName> named(
      List<Migration> moving, List<Migration> staying, MigrationState state) {
    Optional<String> last =
        Stream.concat(
                state.last().map(LedgerEntry::file).stream(),
                staying.stream().map(migration -> migration.name().file()))
            .max(Comparator.naturalOrder());
    boolean inOrder =
        moving.stream()
            .noneMatch(it -> last.filter(name -> it.name().file().compareTo(name) < 0).isPresent());
    return inOrder ? moving.stream().map(Migration::name).toList() : named(moving, last);
  }

  private List<MigrationName> named(List<Migration> moving, Optional<String> before) {
    Instant time = clock.instant();
    Optional<String> last = before;
    List<MigrationName> names = new ArrayList<>();
    for (Migration migration : moving) {
      MigrationName name = MigrationName.of(time, migration.name().label());
      while (last.isPresent() && name.file().compareTo(last.get()) <= 0) {
        time = time.plusSeconds(1);
        name = MigrationName.of(time, migration.name().label());
      }
      time = time.plusSeconds(1);
      last = Optional.of(name.file());
      names.add(name);
    }
    return names;
  }

  private List<Moved> moved(List<Migration> pending, List<MigrationName> names, Trial trial) {
    List<Moved> moved = new ArrayList<>();
    SchemaFingerprint before = trial.fingerprint();
    for (int i = 0; i < pending.size(); i++) {
      trial.add(statements(pending.get(i)));
      SchemaFingerprint after = trial.fingerprint();
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
    private Optional<Tried> last = Optional.empty();

    Trial(PlanningRequest request, DatabaseSession session) {
      this.request = request;
      this.session = session;
    }

    void add(List<String> more) {
      statements.addAll(more);
    }

    SchemaFingerprint fingerprint() {
      Tried tried = planning.tried(request, List.copyOf(statements), session);
      last = Optional.of(tried);
      return tried.fingerprint();
    }

    List<String> differences() {
      return last.map(Tried::differences).orElse(List.of());
    }
  }
}
