package dev.pgflux.ports.application.migrations;

import dev.pgflux.ports.application.PlanEmission;
import dev.pgflux.ports.application.migrations.MigrationPlanning.PlannedFile;
import dev.pgflux.ports.in.GenerateMigration;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.in.Undo;
import dev.pgflux.ports.migration.ChecksumList;
import dev.pgflux.ports.migration.Migration;
import dev.pgflux.ports.migration.MigrationDirectory;
import dev.pgflux.ports.migration.MigrationFileText;
import dev.pgflux.ports.migration.MigrationHeader;
import dev.pgflux.ports.migration.MigrationName;
import dev.pgflux.ports.migration.MigrationState;
import dev.pgflux.ports.migration.SchemaFingerprint;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.out.MigrationFolder.StoredFile;
import dev.pgflux.ports.plugin.PlanEmitter;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.MigrationException;
import dev.pgflux.ports.spi.MigrationScript;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes plans down as migration files. */
final class GenerateMigrationService implements GenerateMigration {
  private final MigrationPlanning planning;
  private final Databases databases;
  private final InstantSource clock;
  private final String toolVersion;

  GenerateMigrationService(
      MigrationPlanning planning, Databases databases, InstantSource clock, String toolVersion) {
    this.planning = planning;
    this.databases = databases;
    this.clock = clock;
    this.toolVersion = toolVersion;
  }

  @Override
  public Outcome generate(Request request) {
    MigrationDirectory directory = MigrationDirectory.read(request.folder());
    try (DatabaseSession session = databases.open(request.planning().database())) {
      requireNonePending(directory, request, session);
      PlannedFile planned = planning.plan(request.planning(), session);
      PlannedMigration migration = planned.migration();
      return migration.saved().script().steps().isEmpty()
          ? new Outcome.UpToDate(migration.diagnostics())
          : written(planned, directory, request);
    }
  }

  /** What a pending file does would be written a second time. */
  private static void requireNonePending(
      MigrationDirectory directory, Request request, DatabaseSession session) {
    List<Migration> pending =
        MigrationState.of(
                directory, session.ledger(request.planning().scope().trackingSchema()).entries())
            .pending();
    if (!pending.isEmpty()) {
      throw new MigrationException(
          "The database does not have %d of the migrations in %s yet, the first of them %s. What they do would be written again."
              .formatted(pending.size(), directory.place(), pending.getFirst().name().file()),
          "Apply them first with  pg-flux migrate apply  or, if the database has it all, say so with"
              + "  pg-flux migrate baseline --all");
    }
  }

  private Outcome written(PlannedFile planned, MigrationDirectory directory, Request request) {
    PlannedMigration migration = planned.migration();
    MigrationScript script = migration.saved().script();
    MigrationName name = name(script, directory, request);
    MigrationHeader header =
        new MigrationHeader(
            Optional.of(planned.baseline().hash()),
            planned.target().map(SchemaFingerprint::hash),
            Optional.of(planned.baseline().coverage()));
    String title = "%s, made by pg-flux %s".formatted(words(name), toolVersion);
    String sql = sql(script, request.emitter());
    StoredFile file =
        switch (request.undo()) {
          case NONE, SEPARATE ->
              new StoredFile(name.file(), MigrationFileText.of(title, header, sql));
          case COMBINED ->
              new StoredFile(
                  name.file(),
                  MigrationFileText.combined(title, header, sql, undo(migration, request)));
        };
    Optional<StoredFile> undo =
        request.undo() == UndoPlace.SEPARATE
            ? Optional.of(
                new StoredFile(
                    name.undo(),
                    MigrationFileText.of(
                        "undoes " + name.file(), MigrationHeader.NONE, undo(migration, request))))
            : Optional.empty();
    if (!request.dryRun()) {
      request.folder().write(file.name(), file.content());
      undo.ifPresent(it -> request.folder().write(it.name(), it.content()));
      ChecksumList.update(request.folder());
    }
    return new Outcome.Written(
        file,
        undo,
        script.steps().stream()
            .flatMap(step -> step.hazards().stream())
            .map(PlanModel.Hazard.class::cast)
            .toList(),
        script.steps().size(),
        migration.diagnostics());
  }

  private static String undo(PlannedMigration migration, Request request) {
    return switch (migration.undo()) {
      case Undo.Script it ->
          MigrationFileText.undo(it.notUndone(), sql(it.script(), request.emitter()));
      case Undo.Impossible it ->
          MigrationFileText.undo(
              it.notUndone(), MigrationFileText.comment("There is no way back. " + it.reason()));
    };
  }

  private static String sql(MigrationScript script, PlanEmitter emitter) {
    return PlanEmission.emit(emitter, script, Map.of()).content();
  }

  /** After every file that is there, also where two are made within a second. */
  private MigrationName name(
      MigrationScript script, MigrationDirectory directory, Request request) {
    String label = request.label().isEmpty() ? label(script) : request.label();
    Instant time = clock.instant();
    MigrationName name = MigrationName.of(time, label);
    Optional<MigrationName> last =
        directory.migrations().stream().map(Migration::name).reduce((earlier, later) -> later);
    while (last.isPresent() && last.get().stamp().compareTo(name.stamp()) >= 0) {
      time = time.plusSeconds(1);
      name = MigrationName.of(time, label);
    }
    return name;
  }

  /** What the first step does; more of it is in the file. */
  private static String label(MigrationScript script) {
    List<PlanModel.Step> steps = script.steps();
    PlanModel.Step first = steps.getFirst();
    String others = steps.size() == 1 ? "" : " and " + (steps.size() - 1) + " more";
    return (first.operation() + " " + first.objectName() + others).toLowerCase(Locale.ROOT);
  }

  private static String words(MigrationName name) {
    return name.label().replace('_', ' ');
  }
}
