package dev.pgflux.domain.plan;

import java.util.List;

/** Steps that need each other, so that none can be first. */
public final class PlanCycleException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String circle;

  /**
   * Makes the exception.
   *
   * @param cycle what each step is, in order; the last needs the first
   */
  public PlanCycleException(List<String> cycle) {
    super(
        circle(cycle)
            + "\nBreak the circle in the schema files, for example by adding a constraint or a default"
            + " with ALTER TABLE in a later release.");
    this.circle = circle(cycle);
  }

  private static String circle(List<String> cycle) {
    return "These steps need each other, so that no order of them works:\n  "
        + String.join("\n  needs ", cycle)
        + "\n  needs "
        + cycle.getFirst();
  }

  /**
   * The steps, without what to do about them.
   *
   * @return a sentence and a line for each step
   */
  public String circle() {
    return circle;
  }
}
