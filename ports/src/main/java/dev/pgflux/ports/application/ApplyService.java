package dev.pgflux.ports.application;

import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.hazard.HazardPolicy;
import dev.pgflux.ports.in.ApplyMigration;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.out.Progress.Event;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.DatabaseMovedException;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.PermissionException;
import dev.pgflux.ports.spi.PlanExecutor.Execution;
import dev.pgflux.ports.spi.SavedPlan;
import dev.pgflux.ports.spi.SavedPlanException;
import java.util.List;

/** Applies migrations. */
final class ApplyService implements ApplyMigration {
  /** How often a schema is planned for a database that others change at the same time. */
  private static final int PLANS = 5;

  private final PlanningPipeline pipeline;
  private final Databases databases;
  private final Progress progress;

  ApplyService(PlanningPipeline pipeline, Databases databases, Progress progress) {
    this.pipeline = pipeline;
    this.databases = databases;
    this.progress = progress;
  }

  @Override
  public Outcome apply(Request request) {
    return switch (request.what()) {
      case What.Schema it -> applySchema(it, request);
      case What.Kept it -> applyKept(it, request);
    };
  }

  private Outcome applySchema(What.Schema what, Request request) {
    SchemaReading reading = pipeline.read(what.planning());
    try (DatabaseSession session = databases.open(what.planning().database())) {
      for (int attempt = 1; ; attempt++) {
        PlannedMigration migration = pipeline.plan(what.planning(), reading, session);
        try {
          return carryOut(allowed(migration).saved(), migration.diagnostics(), request, session);
        } catch (DatabaseMovedException moved) {
          if (attempt == PLANS) {
            throw moved;
          }
          progress.report(
              new Event.Stage("planning again, since the database has changed meanwhile"));
        }
      }
    }
  }

  private static PlannedMigration allowed(PlannedMigration migration) {
    if (!migration.notAllowed().isEmpty()) {
      throw new PermissionException(migration.notAllowed());
    }
    return migration;
  }

  private Outcome applyKept(What.Kept what, Request request) {
    try (DatabaseSession session = databases.open(what.database())) {
      SavedPlan plan = what.plan();
      if (!plan.database().isSameDatabaseAs(session.identity())) {
        throw new SavedPlanException(
            "The plan was made for the database %s, and this is %s. Plan again for this database."
                .formatted(name(plan, session), session.identity().database()));
      }
      return carryOut(judged(plan, what.hazards()), List.of(), request, session);
    }
  }

  private static String name(SavedPlan plan, DatabaseSession session) {
    String name = plan.database().database();
    return name.equals(session.identity().database())
        ? name + " of another server (system identifier " + plan.database().systemIdentifier() + ")"
        : name;
  }

  /** A kept plan's dangers are judged by what is allowed now. */
  private static SavedPlan judged(SavedPlan plan, HazardPolicy policy) {
    return new SavedPlan(
        plan.database(), plan.scope(), plan.script().mapHazards(hazard -> allowed(hazard, policy)));
  }

  private static PlanModel.Hazard allowed(PlanModel.Hazard hazard, HazardPolicy policy) {
    boolean allowed =
        policy.allowed().stream().map(HazardKind::name).anyMatch(hazard.code()::equals);
    return MigrationScript.ScriptHazard.of(hazard, hazard.blocking() && !allowed);
  }

  private Outcome carryOut(
      SavedPlan plan, List<Diagnostic> diagnostics, Request request, DatabaseSession session) {
    MigrationScript script = plan.script();
    if (script.phases().isEmpty()) {
      return new Outcome.UpToDate(script, diagnostics);
    }
    List<PlanModel.Hazard> blocking =
        script.steps().stream()
            .flatMap(step -> step.hazards().stream())
            .filter(PlanModel.Hazard::blocking)
            .toList();
    if (!blocking.isEmpty()) {
      return new Outcome.Blocked(script, diagnostics, blocking);
    }
    if (!request.confirmation().confirms(script, diagnostics)) {
      return new Outcome.Declined(script, diagnostics);
    }
    session
        .executor()
        .execute(
            new Execution(
                script,
                script.liveHash(),
                plan.scope(),
                request.statementTimeout(),
                request.lockWait(),
                request.cancellation()),
            progress);
    return new Outcome.Applied(script, diagnostics);
  }
}
