package dev.pgflux.ports.in;

import dev.pgflux.domain.hazard.Hazard;
import java.util.List;

/** Works out what makes a database match a schema. Changes nothing. */
@FunctionalInterface
public interface PlanMigration {

  /**
   * Plans.
   *
   * @param request which schema and which database
   * @return what is needed
   * @throws dev.pgflux.ports.spi.SchemaException when the schema cannot be understood
   * @throws dev.pgflux.ports.spi.DatabaseException when the database cannot be read
   */
  Outcome plan(PlanningRequest request);

  /** What is needed. */
  sealed interface Outcome {

    /**
     * The plan, empty where nothing is needed.
     *
     * @return the plan and what was noticed
     */
    PlannedMigration migration();

    /**
     * Nothing.
     *
     * @param migration an empty plan
     */
    record UpToDate(PlannedMigration migration) implements Outcome {}

    /**
     * Something, and nothing speaks against it.
     *
     * @param migration the plan
     */
    record Planned(PlannedMigration migration) implements Outcome {}

    /**
     * Something that is too dangerous unless it is allowed.
     *
     * @param migration the plan
     * @param hazards what stands against it; at least one
     */
    record Blocked(PlannedMigration migration, List<Hazard> hazards) implements Outcome {
      /** Copies the hazards. */
      public Blocked {
        hazards = List.copyOf(hazards);
      }
    }
  }
}
