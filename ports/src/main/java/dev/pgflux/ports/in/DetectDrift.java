package dev.pgflux.ports.in;

/** Finds out whether a database differs from its schema. Changes nothing. */
@FunctionalInterface
public interface DetectDrift {

  /**
   * Compares.
   *
   * @param request which schema and which database
   * @return whether they differ
   * @throws dev.pgflux.ports.spi.SchemaException when the schema cannot be understood
   * @throws dev.pgflux.ports.spi.DatabaseException when the database cannot be read
   */
  Outcome detect(PlanningRequest request);

  /** Whether they differ. */
  sealed interface Outcome {

    /**
     * What was compared.
     *
     * @return the plan and what was noticed
     */
    PlannedMigration migration();

    /**
     * They are equal.
     *
     * @param migration an empty plan and what was noticed
     */
    record InSync(PlannedMigration migration) implements Outcome {}

    /**
     * They differ.
     *
     * @param migration what would make them equal
     */
    record Drifted(PlannedMigration migration) implements Outcome {}
  }
}
