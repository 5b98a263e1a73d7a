package dev.pgflux.ports.in;

import dev.pgflux.domain.hazard.HazardPolicy;
import dev.pgflux.ports.plugin.PlanModel;
import java.util.List;

/** Undoes the migrations that were applied last. */
@FunctionalInterface
public interface RollBackMigrations {

  /**
   * Undoes.
   *
   * @param request how many, and how
   * @return what was done
   * @throws dev.pgflux.ports.spi.MigrationException when files and ledger do not go together
   * @throws dev.pgflux.ports.spi.DatabaseException when a step fails
   */
  Outcome rollBack(Request request);

  /**
   * What is undone.
   *
   * @param access where
   * @param count how many files
   * @param dryRun whether nothing is done
   * @param hazards which dangers are accepted
   * @param limits how long things may take
   */
  record Request(
      MigrationAccess access,
      int count,
      boolean dryRun,
      HazardPolicy hazards,
      ApplyMigrations.Limits limits) {}

  /** What came of it. */
  sealed interface Outcome {
    /**
     * All of it.
     *
     * @param files in the order in which they were undone
     */
    record Done(List<String> files) implements Outcome {}

    /**
     * Nothing, as was wanted.
     *
     * @param files what would have been undone
     */
    record Pending(List<String> files) implements Outcome {}

    /**
     * Nothing, since it is too dangerous unless it is allowed.
     *
     * @param hazards what stands against it
     */
    record Blocked(List<PlanModel.Hazard> hazards) implements Outcome {}

    /**
     * Nothing, since there is nothing to roll back, or no way back.
     *
     * @param reason why
     */
    record Nothing(String reason) implements Outcome {}
  }
}
