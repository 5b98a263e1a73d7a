package dev.pgflux.ports.in;

import dev.pgflux.ports.out.Cancellation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Brings the ledger in line with what is known to be true. No migration is run. */
@FunctionalInterface
public interface RepairMigrations {

  /**
   * Changes the ledger.
   *
   * @param access where
   * @param repair what is true
   * @param lockWait how long to wait for another run of the tool
   * @param cancellation ends the waiting
   * @return what was changed, a line for each file
   * @throws dev.pgflux.ports.spi.MigrationException when there is no such file or row
   */
  List<String> repair(
      MigrationAccess access, Repair repair, Duration lockWait, Cancellation cancellation);

  /** What is true. */
  sealed interface Repair {
    /**
     * The database has these files already.
     *
     * @param upTo the last one; empty for all
     */
    record Baseline(Optional<String> upTo) implements Repair {}

    /**
     * The text of a file is as it should be.
     *
     * @param file its name
     */
    record Rehash(String file) implements Repair {}

    /**
     * The database does not have a file.
     *
     * @param file its name
     */
    record Forget(String file) implements Repair {}

    /**
     * The statement in which a file was interrupted was done, or not.
     *
     * @param file its name
     * @param done which
     */
    record Interrupted(String file, boolean done) implements Repair {}
  }
}
