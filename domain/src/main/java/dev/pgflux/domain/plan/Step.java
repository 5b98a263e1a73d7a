package dev.pgflux.domain.plan;

import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.RelationLock;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.id.ObjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One statement of a plan.
 *
 * @param number its place in the plan, from 1
 * @param object what it is about
 * @param kindLabel what people call the object
 * @param operation what it does
 * @param sql the statement, without a semicolon at its end
 * @param locks what it locks of what is there before the plan, in order of the relations
 * @param hazards its dangers
 */
public record Step(
    int number,
    ObjectId object,
    String kindLabel,
    Operation operation,
    String sql,
    List<RelationLock> locks,
    List<Hazard> hazards) {
  /** Copies the lists. */
  public Step {
    locks = List.copyOf(locks);
    hazards = List.copyOf(hazards);
  }

  /**
   * The strongest of its locks.
   *
   * @return the level
   */
  public LockLevel strongestLock() {
    return locks.stream()
        .map(RelationLock::level)
        .max(Comparator.naturalOrder())
        .orElse(LockLevel.NONE);
  }

  /**
   * With one more danger.
   *
   * @param hazard the danger
   * @return the changed copy
   */
  public Step withHazard(Hazard hazard) {
    List<Hazard> more = new ArrayList<>(hazards);
    more.add(hazard);
    return new Step(number, object, kindLabel, operation, sql, locks, more);
  }
}
