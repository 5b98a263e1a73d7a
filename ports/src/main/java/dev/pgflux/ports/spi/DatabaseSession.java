package dev.pgflux.ports.spi;

/** An open database. Used by one thread at a time. */
public interface DatabaseSession extends AutoCloseable {

  /**
   * Which database it is.
   *
   * @return its identity
   */
  DatabaseIdentity identity();

  /**
   * Reads it.
   *
   * @return the inspector
   */
  DatabaseInspector inspector();

  /**
   * Asks it what it makes of SQL.
   *
   * @param relocator moves fragments to temporary copies
   * @return the settler
   */
  FragmentSettler settler(FragmentRelocator relocator);

  /**
   * Changes it.
   *
   * @return the executor
   */
  PlanExecutor executor();

  /** Disconnects; whatever was not committed is lost. */
  @Override
  void close();
}
