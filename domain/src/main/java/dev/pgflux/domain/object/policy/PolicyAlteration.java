package dev.pgflux.domain.object.policy;

import dev.pgflux.domain.change.Alteration;

/** Differences of policies. */
public sealed interface PolicyAlteration extends Alteration {

  /**
   * Other roles or expressions.
   *
   * @param before the live policy
   * @param after the wanted policy
   */
  record ChangePolicy(Policy before, Policy after) implements PolicyAlteration {}
}
