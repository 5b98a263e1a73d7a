package dev.pgflux.domain.hazard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which dangers are accepted.
 *
 * @param allowed accepted kinds
 */
public record HazardPolicy(Set<HazardKind> allowed) {
  /** Accepts nothing. */
  public static final HazardPolicy STRICT = new HazardPolicy(Set.of());

  /** Copies the set. */
  public HazardPolicy {
    EnumSet<HazardKind> copy = EnumSet.noneOf(HazardKind.class);
    copy.addAll(allowed);
    allowed = Collections.unmodifiableSet(copy);
  }

  /**
   * Whether a hazard stops an apply.
   *
   * @param hazard the hazard
   * @return true when it is blocking and not accepted
   */
  public boolean blocks(Hazard hazard) {
    return hazard.severity() == Hazard.Severity.BLOCKING && !allowed.contains(hazard.kind());
  }
}
