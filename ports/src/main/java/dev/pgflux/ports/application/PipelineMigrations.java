package dev.pgflux.ports.application;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.diff.Outcome;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.application.PlanningPipeline.Compared;
import dev.pgflux.ports.application.migrations.MigrationPlanning;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.migration.Coverage;
import dev.pgflux.ports.migration.SchemaFingerprint;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.SqlLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Serves migration files from the pipeline of plans. */
final class PipelineMigrations implements MigrationPlanning {
  private final PlanningPipeline pipeline;
  private final Supplier<SqlLanguage> language;
  private final Databases databases;

  PipelineMigrations(
      PlanningPipeline pipeline, Supplier<SqlLanguage> language, Databases databases) {
    this.pipeline = pipeline;
    this.language = language;
    this.databases = databases;
  }

  @Override
  public PlannedFile plan(PlanningRequest request, DatabaseSession session) {
    SchemaReading reading = pipeline.read(request);
    Compared compared = pipeline.compare(request, reading, session);
    PlannedMigration migration = pipeline.plan(compared, request, session);
    Coverage coverage = Coverages.of(request, compared.sides().folded());
    SchemaFingerprint baseline =
        fingerprint(compared.inspected(), coverage, request.scope().trackingSchema());
    return new PlannedFile(
        migration,
        baseline,
        target(baseline, compared.difference(), request.scope().trackingSchema()));
  }

  /** After a rename, what refers to the old name is spelled anew, which is not followed here. */
  private static Optional<SchemaFingerprint> target(
      SchemaFingerprint baseline, Difference difference, Identifier trackingSchema) {
    Snapshot after = Outcome.of(difference);
    Map<ObjectId, SchemaObject> now = new HashMap<>();
    List<SchemaObject> gone = new ArrayList<>();
    for (Change change : difference.changes()) {
      switch (change) {
        case Change.Create it -> after.find(it.object()).ifPresent(o -> now.put(o.id(), o));
        case Change.Alter it -> after.find(it.object()).ifPresent(o -> now.put(o.id(), o));
        case Change.Drop it -> gone.add(it.before());
        case Change.Rename _, Change.RenameColumn _ -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(baseline.with(gone, List.copyOf(now.values()), after, trackingSchema));
  }

  @Override
  public SchemaFingerprint fingerprint(
      Coverage coverage, Identifier trackingSchema, DatabaseSession session) {
    return fingerprint(
        session.inspector().inspect(new InspectionScope(trackingSchema)), coverage, trackingSchema);
  }

  private SchemaFingerprint fingerprint(
      InspectedDatabase inspected, Coverage coverage, Identifier trackingSchema) {
    Snapshot resolved =
        language.get().resolver().resolve(inspected.snapshot(), inspected.context());
    return SchemaFingerprint.of(resolved, coverage, trackingSchema);
  }

  @Override
  public Tried tried(PlanningRequest request, List<String> statements, DatabaseSession session) {
    SchemaReading reading = pipeline.read(request);
    InspectionScope scope = new InspectionScope(request.scope().trackingSchema());
    Optional<DatabaseAddress> shadow = request.comparison().shadow();
    InspectedDatabase after =
        shadow.isPresent()
            ? inShadow(shadow.get(), statements, scope, session)
            : session.rehearse(statements, scope);
    return new Trial(request, reading, after, session);
  }

  /** A schema that is not there any more, and is looked at no further than somebody asks. */
  private final class Trial implements Tried {
    private final PlanningRequest request;
    private final InspectedDatabase after;
    private final Supplier<ComparedSides> sides;
    private final Supplier<List<String>> differences;

    Trial(
        PlanningRequest request,
        SchemaReading reading,
        InspectedDatabase after,
        DatabaseSession session) {
      this.request = request;
      this.after = after;
      this.sides = new Once<>(() -> pipeline.sides(request, reading, after));
      this.differences =
          new Once<>(() ->
              pipeline.steps(
                  pipeline.compare(request, reading, sides.get(), after, session), request));
    }

    @Override
    public SchemaFingerprint fingerprint() {
      return PipelineMigrations.this.fingerprint(
          after, Coverages.of(request, sides.get().folded()), request.scope().trackingSchema());
    }

    @Override
    public List<String> differences() {
      return differences.get();
    }
  }

  /**
   * Builds the live schema in the shadow database, so that the statements find what they change.
   */
  private InspectedDatabase inShadow(
      DatabaseAddress address,
      List<String> statements,
      InspectionScope scope,
      DatabaseSession session) {
    InspectedDatabase live = session.inspector().inspect(scope);
    Snapshot resolved = language.get().resolver().resolve(live.snapshot(), live.context());
    Stream<String> building =
        new Declarations(live.context(), language.get().resolver().printer())
            .of(ShadowSchema.ofLive(resolved)).stream().map(Declarations.Statement::sql);
    try (DatabaseSession shadow = databases.openShadow(address)) {
      ShadowFitness.require(shadow, session.identity());
      ShadowFitness.requireEmpty(shadow.inspector().inspect(scope));
      return shadow.rehearse(Stream.concat(building, statements.stream()).toList(), scope);
    } catch (DatabaseException e) {
      throw new DatabaseException(
          "The migrations could not be carried out in the shadow database. " + e.getMessage(),
          "Nothing was left there, and the database itself was not touched.",
          Optional.of(e.sqlState()),
          e);
    }
  }
}
