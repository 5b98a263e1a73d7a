package dev.pgflux.domain.object.trigger;

import dev.pgflux.domain.change.Alteration;

/** Differences of triggers. */
public sealed interface TriggerAlteration extends Alteration {

  /**
   * Another state.
   *
   * @param before when it fires now
   * @param after when it shall fire
   */
  record SetEnabled(EnabledState before, EnabledState after) implements TriggerAlteration {}

  /**
   * Another definition, in place.
   *
   * @param before the live trigger
   * @param after the wanted trigger
   */
  record ReplaceTrigger(Trigger before, Trigger after) implements TriggerAlteration {}
}
