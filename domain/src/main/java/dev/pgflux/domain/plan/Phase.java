package dev.pgflux.domain.plan;

import java.util.List;

/**
 * Steps that are committed together.
 *
 * @param mode how
 * @param steps in order; exactly one under {@link Mode#AUTOCOMMIT}
 */
public record Phase(Mode mode, List<Step> steps) {

  /** How steps are committed. */
  public enum Mode {
    /** All in one transaction. */
    TRANSACTION,
    /** One statement outside any transaction block. */
    AUTOCOMMIT
  }

  /** Copies and checks the steps. */
  public Phase {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || (mode == Mode.AUTOCOMMIT && steps.size() != 1)) {
      throw new IllegalArgumentException(mode + " with " + steps.size() + " steps");
    }
  }
}
