package dev.pgflux.ports.application.migrations;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.migration.Coverage;
import dev.pgflux.ports.migration.SchemaFingerprint;
import dev.pgflux.ports.spi.DatabaseSession;
import java.util.List;
import java.util.Optional;

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

  /** The schema after statements were tried. Both are found out when they are first asked for. */
  interface Tried {
    /**
     * What it is like.
     *
     * @return the fingerprint of what is covered by the schema files
     */
    SchemaFingerprint fingerprint();

    /**
     * What is left to do for the schema files to be reached.
     *
     * @return a line for each step
     */
    List<String> differences();
  }

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
   * @return the schema after them
   * @throws dev.pgflux.ports.spi.DatabaseException when a statement is refused; says which
   */
  Tried tried(PlanningRequest request, List<String> statements, DatabaseSession session);
}
