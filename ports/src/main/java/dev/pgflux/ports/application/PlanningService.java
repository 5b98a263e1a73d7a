package dev.pgflux.ports.application;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardPolicy;
import dev.pgflux.ports.in.PlanMigration;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.spi.DatabaseSession;
import java.util.List;

/** Plans migrations. */
final class PlanningService implements PlanMigration {
  private final PlanningPipeline pipeline;
  private final Databases databases;

  PlanningService(PlanningPipeline pipeline, Databases databases) {
    this.pipeline = pipeline;
    this.databases = databases;
  }

  @Override
  public Outcome plan(PlanningRequest request) {
    SchemaReading reading = pipeline.read(request);
    try (DatabaseSession session = databases.open(request.database())) {
      return judge(pipeline.plan(request, reading, session), request.safety().hazards());
    }
  }

  private static Outcome judge(PlannedMigration migration, HazardPolicy policy) {
    if (migration.plan().isEmpty()) {
      return new Outcome.UpToDate(migration);
    }
    List<Hazard> blocking = migration.plan().hazards().stream().filter(policy::blocks).toList();
    return blocking.isEmpty()
        ? new Outcome.Planned(migration)
        : new Outcome.Blocked(migration, blocking);
  }
}
