package dev.pgflux.ports.application;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.diff.DiffRequest;
import dev.pgflux.domain.diff.Differ;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.plan.Plan;
import dev.pgflux.domain.plan.Planner;
import dev.pgflux.ports.application.MigrationScripts.Origin;
import dev.pgflux.ports.application.Settling.Settled;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.out.SchemaFiles;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.SavedPlan;
import dev.pgflux.ports.spi.SqlLanguage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** From schema files and a live database to a plan. */
final class PlanningPipeline {
  private final Supplier<SqlLanguage> language;
  private final Databases databases;
  private final SchemaFiles files;
  private final InstantSource clock;
  private final Progress progress;
  private final String toolVersion;

  /** How files and database differ, what the database has, and a hash of the files. */
  record Compared(
      ComparedSides sides,
      Difference difference,
      InspectedDatabase inspected,
      String hash,
      List<Diagnostic> diagnostics) {}

  PlanningPipeline(
      Supplier<SqlLanguage> language,
      Databases databases,
      SchemaFiles files,
      InstantSource clock,
      Progress progress,
      String toolVersion) {
    this.language = language;
    this.databases = databases;
    this.files = files;
    this.clock = clock;
    this.progress = progress;
    this.toolVersion = toolVersion;
  }

  /** Begins to read the schema files, which needs no database. */
  SchemaReading read(PlanningRequest request) {
    begin("reading the schema files and the database");
    return SchemaReading.start(language, files, request.schema(), request.scope());
  }

  /** Plans for an open database. */
  PlannedMigration plan(PlanningRequest request, SchemaReading reading, DatabaseSession session) {
    return plan(compare(request, reading, session), request, session);
  }

  /** Plans for an open database that was compared. */
  PlannedMigration plan(Compared compared, PlanningRequest request, DatabaseSession session) {
    InspectionScope scope = new InspectionScope(request.scope().trackingSchema());
    begin("planning");
    Plan plan = plan(compared.difference(), request, language.get());
    Origin origin =
        new Origin(
            clock.instant(), session.identity(), compared.hash(), compared.inspected().digest());
    List<String> notAllowed =
        new PermissionCheck(
                compared.difference().context().live(),
                compared.difference().context().desired(),
                compared.inspected().rights())
            .of(plan);
    List<Diagnostic> diagnostics = new ArrayList<>(compared.diagnostics());
    if (!notAllowed.isEmpty()) {
      Identifier role = compared.inspected().rights().role();
      diagnostics.add(
          Diagnostic.warning(
              "the role "
                  + role
                  + " is not allowed to do all of this:\n  "
                  + String.join("\n  ", notAllowed)));
    }
    MigrationScripts scripts = new MigrationScripts(toolVersion, request.safety().hazards());
    MigrationScript script =
        scripts.write(plan, origin, diagnostics.stream().map(Diagnostic::message).toList());
    return new PlannedMigration(
        plan,
        new SavedPlan(session.identity(), scope, script),
        diagnostics,
        notAllowed,
        compared.inspected().unmanaged(),
        new Once<>(() ->
            new UndoPlanning(language.get(), it -> plan(it, request, language.get()))
                .undo(
                    compared.sides(),
                    compared.difference(),
                    plan,
                    back -> scripts.write(back, origin.afterwards(), List.of()))));
  }

  /** Compares with an open database. */
  Compared compare(PlanningRequest request, SchemaReading reading, DatabaseSession session) {
    InspectionScope scope = new InspectionScope(request.scope().trackingSchema());
    InspectedDatabase inspected = session.inspector().inspect(scope);
    return compare(request, reading, sides(request, reading, inspected), inspected, session);
  }

  /** Brings both sides together, which asks no server. */
  ComparedSides sides(PlanningRequest request, SchemaReading reading, InspectedDatabase inspected) {
    begin("waiting for the schema files");
    SchemaReading.Read read = reading.await();
    begin("bringing both sides into canonical form");
    return ComparedSides.of(read.schema(), inspected, request, language.get());
  }

  /** Compares what was brought together. */
  Compared compare(
      PlanningRequest request,
      SchemaReading reading,
      ComparedSides unsettled,
      InspectedDatabase inspected,
      DatabaseSession session) {
    List<Diagnostic> diagnostics = new ArrayList<>(unsettled.folded().warnings());
    Settled settled = settle(unsettled, request, session);
    ComparedSides sides = unsettled.withDesired(settled.desired());
    diagnostics.addAll(settled.unsettled());
    begin("comparing");
    Difference difference = Differ.diff(diffRequest(sides));
    diagnostics.addAll(RenameNotes.of(difference, sides.folded()));
    return new Compared(sides, difference, inspected, reading.await().hash(), diagnostics);
  }

  /** The steps that would lead to what the files say, a line for each. */
  List<String> steps(Compared compared, PlanningRequest request) {
    return plan(compared.difference(), request, language.get())
        .steps()
        .map(
            step -> "%s: %s %s".formatted(step.operation().name(), step.kindLabel(), step.object()))
        .toList();
  }

  /** Has PostgreSQL say how it would store what the files say. */
  private Settled settle(ComparedSides sides, PlanningRequest request, DatabaseSession session) {
    SqlLanguage sql = language.get();
    Optional<DatabaseAddress> address = request.comparison().shadow();
    if (address.isPresent()) {
      begin("building the schema in the shadow database");
      InspectionScope scope = new InspectionScope(request.scope().trackingSchema());
      return new ShadowComparison(sql, databases, session.identity(), scope)
          .settle(sides, address.get());
    }
    if (!request.comparison().askServer()) {
      return new Settled(sides.sides().desired(), List.of());
    }
    begin("asking PostgreSQL about what seems to differ");
    return new Settling(sql.resolver(), sides.context())
        .settle(sides.sides().desired(), sides.sides().live(), session.settler(sql.relocator()));
  }

  private void begin(String stage) {
    progress.report(new Progress.Event.Stage(stage));
  }

  private static DiffRequest diffRequest(ComparedSides sides) {
    return new DiffRequest(
        sides.sides().live(),
        sides.sides().desired(),
        sides.context(),
        sides.dependencies(),
        sides.facts(),
        sides.renames());
  }

  private static Plan plan(Difference difference, PlanningRequest request, SqlLanguage sql) {
    Plan plan =
        new Planner(new SqlRenderer(sql.resolver().printer()), request.safety().staging())
            .plan(difference);
    return MassDrop.marked(plan, difference, request.safety().massDropThresholdPercent());
  }
}
