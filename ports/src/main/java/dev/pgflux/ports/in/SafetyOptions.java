package dev.pgflux.ports.in;

import dev.pgflux.domain.hazard.HazardPolicy;
import dev.pgflux.domain.plan.Staging;

/**
 * What is too dangerous.
 *
 * @param hazards which dangers are accepted
 * @param massDropThresholdPercent how much of all live tables, views and sequences may go before it
 *     is a mass drop
 * @param staging when a change is carried out in stages, so that nobody waits
 */
public record SafetyOptions(HazardPolicy hazards, int massDropThresholdPercent, Staging staging) {

  /** Every blocking hazard blocks; a quarter of everything is a mass drop. */
  public static final SafetyOptions DEFAULT =
      new SafetyOptions(HazardPolicy.STRICT, 25, Staging.DEFAULT);
}
