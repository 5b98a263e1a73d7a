package dev.pgflux.launcher;

/** What the process ends with; scripts rely on these numbers. */
public enum ExitCode {
  /** Everything was done, or there was nothing to do. */
  OK(0),
  /** It could not be done; bad usage is this too. */
  ERROR(1),
  /** The database is not what the files say. */
  DRIFT(2),
  /** Generated code is not what the schema would give now. */
  STALE_CODE(3),
  /** The database has objects that no file declares. */
  UNDECLARED_OBJECTS(4),
  /** A hazard that nobody allowed stands in the way; nothing was changed. */
  BLOCKED(5),
  /** There is no migration to take back. */
  NOTHING_TO_ROLL_BACK(6);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  /**
   * The number that the process ends with.
   *
   * @return 0 to 6
   */
  public int status() {
    return status;
  }
}
