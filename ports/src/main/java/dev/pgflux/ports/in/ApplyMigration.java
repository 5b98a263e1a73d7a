package dev.pgflux.ports.in;

import dev.pgflux.domain.hazard.HazardPolicy;
import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.SavedPlan;
import java.time.Duration;
import java.util.List;

/** Makes a database match a schema, or carries out a plan that was kept. */
@FunctionalInterface
public interface ApplyMigration {

  /**
   * Applies. Where the database changed after a schema was planned, such as by another run that was
   * waited for, it is planned again, and confirmed again.
   *
   * @param request what, and how
   * @return what was done
   * @throws dev.pgflux.ports.spi.SchemaException when the schema cannot be understood
   * @throws dev.pgflux.ports.spi.DatabaseException when the database cannot be read, or a step
   *     fails
   * @throws dev.pgflux.ports.spi.DatabaseMovedException when the database is not in the state that
   *     a kept plan was made for, or does not come to rest
   * @throws dev.pgflux.ports.spi.SavedPlanException when a kept plan is for another database
   */
  Outcome apply(Request request);

  /**
   * What is applied, and how.
   *
   * @param what a schema or a kept plan
   * @param confirmation is asked before anything is done
   * @param statementTimeout how long a statement may run; zero for as long as it takes
   * @param lockWait how long to wait for another run of the tool
   * @param cancellation ends it so that the same request carries on later
   */
  record Request(
      What what,
      Confirmation confirmation,
      Duration statementTimeout,
      Duration lockWait,
      Cancellation cancellation) {

    /** How long to wait for another run of the tool where nothing is said. */
    public static final Duration LOCK_WAIT = Duration.ofMinutes(10);

    /**
     * Applies a schema without asking.
     *
     * @param planning which schema and which database
     * @return the request
     */
    public static Request of(PlanningRequest planning) {
      return new Request(
          new What.Schema(planning),
          Confirmation.GIVEN,
          Duration.ZERO,
          LOCK_WAIT,
          new Cancellation());
    }
  }

  /** What is applied. */
  sealed interface What {
    /**
     * A schema, planned now.
     *
     * @param planning which schema and which database
     */
    record Schema(PlanningRequest planning) implements What {}

    /**
     * A plan that was made and reviewed before.
     *
     * @param plan the plan
     * @param database where it is carried out
     * @param hazards which of its dangers are accepted
     */
    record Kept(SavedPlan plan, DatabaseAddress database, HazardPolicy hazards) implements What {}
  }

  /** Says whether a plan shall be carried out. */
  @FunctionalInterface
  interface Confirmation {
    /** Always. */
    Confirmation GIVEN = (script, diagnostics) -> true;

    /**
     * Asks.
     *
     * @param script what would be done; not empty
     * @param diagnostics warnings and notes
     * @return true to go on
     */
    boolean confirms(MigrationScript script, List<Diagnostic> diagnostics);
  }

  /** What was done. */
  sealed interface Outcome {

    /**
     * What it was about.
     *
     * @return the script, empty where nothing was needed
     */
    MigrationScript script();

    /**
     * What was noticed.
     *
     * @return warnings and notes for a person
     */
    List<Diagnostic> diagnostics();

    /**
     * Nothing was needed.
     *
     * @param script an empty script
     * @param diagnostics warnings and notes
     */
    record UpToDate(MigrationScript script, List<Diagnostic> diagnostics) implements Outcome {}

    /**
     * All of it.
     *
     * @param script what was done
     * @param diagnostics warnings and notes
     */
    record Applied(MigrationScript script, List<Diagnostic> diagnostics) implements Outcome {}

    /**
     * Nothing, since nobody confirmed it.
     *
     * @param script what would have been done
     * @param diagnostics warnings and notes
     */
    record Declined(MigrationScript script, List<Diagnostic> diagnostics) implements Outcome {}

    /**
     * Nothing, since it is too dangerous unless it is allowed.
     *
     * @param script what would have been done
     * @param diagnostics warnings and notes
     * @param hazards what stands against it; at least one
     */
    record Blocked(
        MigrationScript script, List<Diagnostic> diagnostics, List<PlanModel.Hazard> hazards)
        implements Outcome {}
  }
}
