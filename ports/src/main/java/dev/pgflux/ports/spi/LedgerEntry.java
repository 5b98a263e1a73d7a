package dev.pgflux.ports.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row of the ledger: a migration file that was applied, or is being applied.
 *
 * @param file the file's name
 * @param checksum SHA-256 of its text, in hexadecimal
 * @param appliedAt when its last step was done
 * @param appliedBy the role that did it; empty where another tool wrote the row
 * @param took how long it took, if that is known
 * @param toolVersion the version of the tool; empty where another tool wrote the row
 * @param steps how far it is
 * @param doneChecksum the checksum of the statements that were done, of a file that was interrupted
 */
public record LedgerEntry(
    String file,
    String checksum,
    Instant appliedAt,
    Optional<String> appliedBy,
    Optional<Duration> took,
    Optional<String> toolVersion,
    Steps steps,
    Optional<String> doneChecksum) {

  /**
   * How far a file is, counted in statements.
   *
   * @param total how many there are; empty for a row that stands for a whole file
   * @param done how many were done
   * @param begun the statement that was begun on its own and may have been done, from 1
   * @param undone how many statements of its undo were done
   * @param undoBegun the statement of the undo that was begun on its own
   */
  public record Steps(
      OptionalInt total, int done, OptionalInt begun, OptionalInt undone, OptionalInt undoBegun) {
    /**
     * Whether all of the file was done.
     *
     * @return false after an interruption
     */
    public boolean isComplete() {
      return total.isEmpty() || done >= total.getAsInt();
    }

    /**
     * Whether an undo was begun and did not come to its end.
     *
     * @return true after an interruption
     */
    public boolean isBeingUndone() {
      return undone.isPresent() || undoBegun.isPresent();
    }
  }

  /**
   * Whether the file is applied, as far as the ledger goes.
   *
   * @return false when it was interrupted on its way there or back
   */
  public boolean isApplied() {
    return steps.isComplete() && !steps.isBeingUndone();
  }
}
