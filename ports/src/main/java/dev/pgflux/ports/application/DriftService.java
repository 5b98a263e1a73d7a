package dev.pgflux.ports.application;

import dev.pgflux.ports.in.DetectDrift;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.spi.DatabaseSession;

/** Detects drift: whatever a plan would change. */
final class DriftService implements DetectDrift {
  private final PlanningPipeline pipeline;
  private final Databases databases;

  DriftService(PlanningPipeline pipeline, Databases databases) {
    this.pipeline = pipeline;
    this.databases = databases;
  }

  @Override
  public Outcome detect(PlanningRequest request) {
    SchemaReading reading = pipeline.read(request);
    try (DatabaseSession session = databases.open(request.database())) {
      PlannedMigration migration = pipeline.plan(request, reading, session);
      return migration.plan().isEmpty()
          ? new Outcome.InSync(migration)
          : new Outcome.Drifted(migration);
    }
  }
}
