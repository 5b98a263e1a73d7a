package dev.pgflux.launcher.proof;

/** When a run is interrupted. */
enum Moment {
  /** While the server works on the step, or waits for its lock. */
  DURING,
  /**
   * When the server has done the step, and has committed it where it is the last of its phase, and
   * before the tool hears of it.
   */
  AFTER
}
