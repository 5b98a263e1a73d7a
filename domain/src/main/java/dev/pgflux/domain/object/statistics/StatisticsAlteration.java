package dev.pgflux.domain.object.statistics;

import dev.pgflux.domain.change.Alteration;
import java.util.OptionalInt;

/** Differences of extended statistics. */
public sealed interface StatisticsAlteration extends Alteration {

  /**
   * Another target.
   *
   * @param before the live target; empty for the server's setting
   * @param after the wanted target; empty for the server's setting
   */
  record SetTarget(OptionalInt before, OptionalInt after) implements StatisticsAlteration {}
}
