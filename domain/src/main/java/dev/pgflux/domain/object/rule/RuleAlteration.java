package dev.pgflux.domain.object.rule;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.sql.Fragment;

/** Differences of rules. */
public sealed interface RuleAlteration extends Alteration {

  /**
   * Another state.
   *
   * @param before when it fires now
   * @param after when it shall fire
   */
  record SetEnabled(EnabledState before, EnabledState after) implements RuleAlteration {}

  /**
   * Another definition, in place.
   *
   * @param before the live definition
   * @param after the wanted definition, as CREATE OR REPLACE RULE
   */
  record ReplaceRule(Fragment before, Fragment after) implements RuleAlteration {}
}
