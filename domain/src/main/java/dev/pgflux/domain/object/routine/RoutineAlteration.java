package dev.pgflux.domain.object.routine;

import dev.pgflux.domain.change.Alteration;

/** Differences of routines. */
public sealed interface RoutineAlteration extends Alteration {

  /**
   * Another definition that PostgreSQL takes in place.
   *
   * @param before the live routine
   * @param after the wanted routine
   */
  record ReplaceRoutine(Routine before, Routine after) implements RoutineAlteration {}
}
