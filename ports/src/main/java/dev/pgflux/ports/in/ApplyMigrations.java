package dev.pgflux.ports.in;

import dev.pgflux.domain.hazard.HazardPolicy;
import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.plugin.PlanModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Applies the migration files that a database does not have yet. */
@FunctionalInterface
public interface ApplyMigrations {

  /**
   * Applies. A file that was interrupted is carried on from the first step that was not done.
   *
   * @param request what, and how
   * @return what was done
   * @throws dev.pgflux.ports.spi.MigrationException when files and ledger do not go together;
   *     nothing was done
   * @throws dev.pgflux.ports.spi.SchemaException when a file cannot be understood; nothing was done
   * @throws dev.pgflux.ports.spi.DatabaseException when the database cannot be reached, or a step
   *     fails
   */
  Outcome apply(Request request);

  /**
   * What is applied, and how.
   *
   * @param access where
   * @param upTo the last file to apply: its name, or how that begins
   * @param dryRun whether nothing is done
   * @param forceAfterDrift whether to go on where the schema is not what a file was made for
   * @param hazards which dangers are accepted
   * @param check the schema files, and the shadow database in which the files are tried first;
   *     empty for no trial
   * @param limits how long things may take
   */
  record Request(
      MigrationAccess access,
      Optional<String> upTo,
      boolean dryRun,
      boolean forceAfterDrift,
      HazardPolicy hazards,
      Optional<PlanningRequest> check,
      Limits limits) {}

  /**
   * How long things may take.
   *
   * @param lockWait how long to wait for another run of the tool
   * @param statementTimeout how long a statement may run; zero for as long as it takes
   * @param cancellation ends it so that the same request carries on later
   */
  record Limits(Duration lockWait, Duration statementTimeout, Cancellation cancellation) {}

  /**
   * A file and what was done of it.
   *
   * @param file its name
   * @param steps how many statements it has
   * @param done how many of them an earlier run had done
   * @param took how long it took this time
   */
  record Applied(String file, int steps, int done, Duration took) {}

  /** What came of it. */
  sealed interface Outcome {
    /**
     * All that was wanted.
     *
     * @param files in order; empty where nothing was left to do
     */
    record Done(List<Applied> files) implements Outcome {}

    /**
     * Nothing, as was wanted.
     *
     * @param files what would have been applied
     */
    record Pending(List<Applied> files) implements Outcome {}

    /**
     * Nothing, since it is too dangerous unless it is allowed.
     *
     * @param hazards what stands against it
     */
    record Blocked(List<PlanModel.Hazard> hazards) implements Outcome {}

    /**
     * The schema is not what a file was made for. Files before that one were applied.
     *
     * @param files what was applied
     * @param file the file
     * @param changes what others changed since the last migration
     */
    record Drifted(List<Applied> files, String file, List<String> changes) implements Outcome {}

    /**
     * Nothing, since the files do not lead to what the schema files say.
     *
     * @param differences what would be left to do, and the statement that failed, if one did
     */
    record Differs(List<String> differences) implements Outcome {}
  }
}
