package dev.pgflux.domain.plan;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.snapshot.PgVersion;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ordered steps that make a database match.
 *
 * @param version the server's version
 * @param phases in order
 */
public record Plan(PgVersion version, List<Phase> phases) {
  /** Copies the phases. */
  public Plan {
    phases = List.copyOf(phases);
  }

  /**
   * Whether there is nothing to do.
   *
   * @return true without a step
   */
  public boolean isEmpty() {
    return phases.isEmpty();
  }

  /**
   * All steps.
   *
   * @return in order
   */
  public Stream<Step> steps() {
    return phases.stream().flatMap(phase -> phase.steps().stream());
  }

  /**
   * All dangers.
   *
   * @return in order of the steps
   */
  public List<Hazard> hazards() {
    return steps().flatMap(step -> step.hazards().stream()).toList();
  }
}
