package dev.pgflux.domain.plan;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.id.ObjectId;
import java.util.List;

/**
 * One statement of a plan.
 *
 * @param number its place in the plan, from 1
 * @param object what it is about
 * @param kindLabel what people call the object
 * @param operation what it does
 * @param sql the statement, without a semicolon at its end
 * @param hazards its dangers
 */
public record Step(
    int number,
    ObjectId object,
    String kindLabel,
    Operation operation,
    String sql,
    List<Hazard> hazards) {
  /** Copies the hazards. */
  public Step {
    hazards = List.copyOf(hazards);
  }
}
