package dev.pgflux.ports.spi;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import java.util.List;

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

  /**
   * What it knows of its migrations.
   *
   * @param trackingSchema the tool's own schema
   * @return the ledger
   */
  MigrationLedger ledger(Identifier trackingSchema);

  /**
   * Carries statements out in one transaction, reads what is there then, and takes everything back.
   *
   * @param statements SQL, in order
   * @param scope what is left out
   * @return what the database would be
   * @throws DatabaseException when a statement is refused; says which
   */
  InspectedDatabase rehearse(List<String> statements, InspectionScope scope);

  /** Disconnects; whatever was not committed is lost. */
  @Override
  void close();
}
