package dev.pgflux.domain.object.trigger;

import dev.pgflux.domain.change.Alteration;

/** Differences of event triggers. */
public sealed interface EventTriggerAlteration extends Alteration {

  /**
   * Another state.
   *
   * @param before when it fires now
   * @param after when it shall fire
   */
  record SetEnabled(EnabledState before, EnabledState after) implements EventTriggerAlteration {}
}
