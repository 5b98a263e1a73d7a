package dev.pgflux.ports.application;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.scope.ManagedScope;
import dev.pgflux.domain.scope.ManagedScope.Selection;
import dev.pgflux.domain.scope.UnmanagedNames;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.in.GenerateCode.From;
import dev.pgflux.ports.in.ScopeOptions;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.out.SchemaFiles;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SchemaParser.FoldedSchema;
import dev.pgflux.ports.spi.SqlLanguage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads the schema that code is made for. Where files have it, PostgreSQL says what columns their
 * views have, so that the code is the same as from a database that was made of these files.
 */
final class GeneratedSchema {

  /** What needs roles; comments hold hints and stay. */
  private static final Set<Operation> LEFT_OUT =
      EnumSet.of(Operation.SET_OWNER, Operation.GRANT, Operation.REVOKE, Operation.SECURITY_LABEL);

  private final Supplier<SqlLanguage> language;
  private final SchemaFiles files;
  private final Databases databases;
  private final Progress progress;

  /**
   * What was read.
   *
   * @param snapshot all of it
   * @param declaredSchemas the schemas that the files make or put something in; empty for a
   *     database
   * @param diagnostics warnings and notes
   */
  record Read(Snapshot snapshot, Set<Identifier> declaredSchemas, List<Diagnostic> diagnostics) {}

  GeneratedSchema(
      Supplier<SqlLanguage> language, SchemaFiles files, Databases databases, Progress progress) {
    this.language = language;
    this.files = files;
    this.databases = databases;
    this.progress = progress;
  }

  Read read(From from, ScopeOptions scope) {
    return switch (from) {
      case From.Live it -> live(it, scope);
      case From.Source it -> source(it, scope);
    };
  }

  private Read live(From.Live from, ScopeOptions scope) {
    begin("reading the database");
    try (DatabaseSession session = databases.open(from.database())) {
      return new Read(inspect(session, scope).snapshot(), Set.of(), List.of());
    }
  }

  private Read source(From.Source from, ScopeOptions scope) {
    SchemaReading reading = SchemaReading.start(language, files, from.schema(), scope);
    Optional<DatabaseAddress> shadow =
        from.shadow()
            .or(() ->
                from.database().isPresent()
                    ? Optional.empty()
                    : databases.ownServer(OptionalInt.empty()));
    return shadow
        .map(address -> built(address, reading, scope))
        .orElseGet(() -> asked(from.database().orElse(DatabaseAddress.of("")), reading, scope));
  }

  /** As a database would have it that was made of the files. */
  private Read built(DatabaseAddress address, SchemaReading reading, ScopeOptions scope) {
    begin("building the schema in a shadow database");
    try (DatabaseSession session = databases.openShadow(address)) {
      InspectedDatabase before = inspect(session, scope);
      ShadowFitness.requireEmpty(before);
      return built(session, before, reading, scope);
    }
  }

  private Read built(
      DatabaseSession session,
      InspectedDatabase before,
      SchemaReading reading,
      ScopeOptions scope) {
    SqlLanguage sql = language.get();
    CatalogContext context =
        UnmanagedNames.addedTo(before.context(), before.snapshot().objects().values());
    FoldedSchema folded = reading.await().schema().fold(context);
    Snapshot resolved = sql.resolver().resolve(folded, before.context());
    Snapshot desired =
        new ManagedScope(
                new Selection.Everything(),
                folded.declaredSchemas(),
                folded.snapshot(),
                scope.trackingSchema())
            .restrict(resolved, before.snapshot())
            .desired();
    InspectedDatabase built =
        new ShadowBuild(
                sql.resolver().printer(), new InspectionScope(scope.trackingSchema()), LEFT_OUT)
            .of(ShadowSchema.ofLive(desired), before.context(), before, session);
    return new Read(built.snapshot(), folded.declaredSchemas(), folded.warnings());
  }

  /** As the files have it, with the columns that a database finds for their views. */
  private Read asked(DatabaseAddress address, SchemaReading reading, ScopeOptions scope) {
    begin("reading the schema files and the database");
    try (DatabaseSession session = databases.open(address)) {
      InspectedDatabase inspected = inspect(session, scope);
      if (ShadowFitness.isEmpty(inspected)) {
        Optional<Read> built = tried(() -> built(session, inspected, reading, scope));
        if (built.isPresent()) {
          return built.get();
        }
      }
      CatalogContext context =
          UnmanagedNames.addedTo(inspected.context(), inspected.snapshot().objects().values());
      FoldedSchema folded = reading.await().schema().fold(context);
      Snapshot resolved = language.get().resolver().resolve(folded, inspected.context());
      begin("asking PostgreSQL for the columns of views");
      Snapshot typed =
          new ViewColumnTypes(language.get(), inspected.context()).addedTo(resolved, session);
      List<ObjectId> unknown = ViewColumnTypes.unknownIn(typed);
      return unknown.isEmpty()
          ? new Read(typed, folded.declaredSchemas(), folded.warnings())
          : elsewhere(session, reading, scope).orElseGet(() -> incomplete(typed, folded, unknown));
    }
  }

  private Optional<Read> elsewhere(
      DatabaseSession session, SchemaReading reading, ScopeOptions scope) {
    return databases
        .ownServer(OptionalInt.of(session.identity().version().major()))
        .flatMap(address -> tried(() -> built(address, reading, scope)));
  }

  /** What cannot be built in one place may still be known from another. */
  private static Optional<Read> tried(Supplier<Read> way) {
    try {
      return Optional.of(way.get());
    } catch (DatabaseException refused) {
      return Optional.empty();
    }
  }

  private static Read incomplete(Snapshot snapshot, FoldedSchema folded, List<ObjectId> unknown) {
    List<Diagnostic> diagnostics = new ArrayList<>(folded.warnings());
    diagnostics.add(
        new Diagnostic(
            Diagnostic.Severity.WARNING,
            "The types of the columns of %s are not known, since the database does not have what these views need."
                .formatted(String.join(", ", unknown.stream().map(ObjectId::toString).toList())),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                "An empty database of the same major version tells them: --shadow-url URL, or embedded:%d."
                    .formatted(snapshot.version().major()))));
    return new Read(snapshot, folded.declaredSchemas(), diagnostics);
  }

  private static InspectedDatabase inspect(DatabaseSession session, ScopeOptions scope) {
    return session.inspector().inspect(new InspectionScope(scope.trackingSchema()));
  }

  private void begin(String stage) {
    progress.report(new Progress.Event.Stage(stage));
  }
}
