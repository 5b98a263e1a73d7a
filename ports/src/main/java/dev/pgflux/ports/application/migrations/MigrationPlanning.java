package dev.pgflux.ports.application.migrations;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.migration.Coverage;
import dev.pgflux.ports.migration.SchemaFingerprint;
import dev.pgflux.ports.spi.DatabaseSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What migration files need of planning. */
public interface MigrationPlanning {

  /**
   * A plan, and the schemas before and after it.
   *
   * @param migration the plan
   * @param baseline the live schema
   * @param target the schema after the plan; empty where that is not known to the letter
   */
  record PlannedFile(
      PlannedMigration migration, SchemaFingerprint baseline, Optional<SchemaFingerprint> target) {}

  /**
   * The schema after statements were tried.
   *
   * @param fingerprint of what is covered by the schema files
   * @param differences what is left to do for the schema files to be reached, a line for each step
   */
  record Tried(SchemaFingerprint fingerprint, List<String> differences) {}

  /**
   * Plans for an open database.
   *
   * @param request which schema
   * @param session the database
   * @return the plan
   */
  PlannedFile plan(PlanningRequest request, DatabaseSession session);

  /**
   * The fingerprint of the schema as it is now.
   *
   * @param coverage what counts
   * @param trackingSchema the tool's own schema
   * @param session the database
   * @return the fingerprint
   */
  SchemaFingerprint fingerprint(
      Coverage coverage, Identifier trackingSchema, DatabaseSession session);

  /**
   * Tries statements in a transaction that is rolled back: in the request's shadow database, where
   * the live schema is built first, or else in the database itself.
   *
   * @param request the schema files to compare with
   * @param statements in order
   * @param session the database
   * @return the schema after them; compared only where it is asked for
   * @throws dev.pgflux.ports.spi.DatabaseException when a statement is refused; says which
   */
  Supplier<Tried> tried(PlanningRequest request, List<String> statements, DatabaseSession session);
}
