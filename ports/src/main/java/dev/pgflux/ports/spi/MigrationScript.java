package dev.pgflux.ports.spi;

import dev.pgflux.ports.plugin.PlanModel;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A plan written out: SQL and words, without the model that it came from. It can be stored, shown,
 * emitted and carried out.
 *
 * @param toolVersion the version of the tool that made it
 * @param createdAt when it was made
 * @param database the name of the database that it is for
 * @param postgresMajorVersion the server's major version
 * @param sourceHash a hash of the schema files
 * @param liveHash the digest of the live schema
 * @param phases what is done, in order
 * @param notes what a person should know beside the steps
 */
public record MigrationScript(
    String toolVersion,
    Instant createdAt,
    String database,
    int postgresMajorVersion,
    String sourceHash,
    String liveHash,
    List<PlanModel.Phase> phases,
    List<String> notes)
    implements PlanModel {

  /** Copies the lists. */
  public MigrationScript {
    phases = List.copyOf(phases);
    notes = List.copyOf(notes);
  }

  /**
   * All steps.
   *
   * @return in order
   */
  public List<PlanModel.Step> steps() {
    return phases.stream().flatMap(phase -> phase.steps().stream()).toList();
  }

  /**
   * The same script with its hazards judged anew.
   *
   * @param change what becomes of a hazard
   * @return the changed copy
   */
  public MigrationScript mapHazards(UnaryOperator<PlanModel.Hazard> change) {
    List<PlanModel.Phase> changed =
        phases.stream()
            .map(phase ->
                (PlanModel.Phase)
                    new ScriptPhase(
                        phase.transactional(),
                        phase.steps().stream().map(step -> step(step, change)).toList()))
            .toList();
    return new MigrationScript(
        toolVersion,
        createdAt,
        database,
        postgresMajorVersion,
        sourceHash,
        liveHash,
        changed,
        notes);
  }

  private static PlanModel.Step step(PlanModel.Step step, UnaryOperator<PlanModel.Hazard> change) {
    return new ScriptStep(
        step.number(),
        step.operation(),
        step.objectKind(),
        step.objectName(),
        step.sql(),
        step.concurrently(),
        step.lock(),
        step.locks(),
        step.lockTimeoutMillis(),
        step.statementTimeoutMillis(),
        step.hazards().stream().map(change).toList());
  }

  /**
   * Steps that succeed or fail together.
   *
   * @param transactional whether it is a transaction
   * @param steps its steps; exactly one when it is no transaction
   */
  public record ScriptPhase(boolean transactional, List<PlanModel.Step> steps)
      implements PlanModel.Phase {
    /** Copies the steps and checks their number. */
    public ScriptPhase {
      steps = List.copyOf(steps);
      if (!transactional && steps.size() != 1) {
        throw new IllegalArgumentException(
            "a phase outside a transaction has one step, not " + steps.size());
      }
    }
  }

  /**
   * One statement.
   *
   * @param number from 1
   * @param operation such as {@code ADD_COLUMN}
   * @param objectKind what sort of object it is about
   * @param objectName its name for people
   * @param sql the statement without a semicolon at its end
   * @param concurrently whether it works beside reads and writes
   * @param lock the strongest lock that it takes; the empty string for none
   * @param locks what it locks of what others use
   * @param lockTimeoutMillis how long it waits for locks; 0 for as long as it takes
   * @param statementTimeoutMillis how long it may run; 0 for as long as it takes
   * @param hazards what can go wrong
   */
  public record ScriptStep(
      int number,
      String operation,
      String objectKind,
      String objectName,
      String sql,
      boolean concurrently,
      String lock,
      List<PlanModel.Lock> locks,
      long lockTimeoutMillis,
      long statementTimeoutMillis,
      List<PlanModel.Hazard> hazards)
      implements PlanModel.Step {
    /** Copies the lists. */
    public ScriptStep {
      locks = List.copyOf(locks);
      hazards = List.copyOf(hazards);
    }
  }

  /**
   * A lock on a relation.
   *
   * @param relation its name for people
   * @param level such as {@code ACCESS EXCLUSIVE}
   */
  public record ScriptLock(String relation, String level) implements PlanModel.Lock {}

  /**
   * Something that can go wrong.
   *
   * @param code such as {@code DATA_LOSS}
   * @param blocking whether the plan is refused because of it
   * @param objectName the object in danger
   * @param lock the strongest lock of its step; the empty string for none
   * @param duration {@code instant}, {@code scan} or {@code rewrite}; the empty string without lock
   * @param reason what can happen and why
   * @param advice what to do about it, or the empty string
   */
  public record ScriptHazard(
      String code,
      boolean blocking,
      String objectName,
      String lock,
      String duration,
      String reason,
      String advice)
      implements PlanModel.Hazard {

    /**
     * The same hazard, refused or not.
     *
     * @param hazard the hazard
     * @param blocking whether the plan is refused because of it
     * @return the changed copy
     */
    public static ScriptHazard of(PlanModel.Hazard hazard, boolean blocking) {
      return new ScriptHazard(
          hazard.code(),
          blocking,
          hazard.objectName(),
          hazard.lock(),
          hazard.duration(),
          hazard.reason(),
          hazard.advice());
    }
  }
}
