package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.spi.DatabaseException;
import java.time.Duration;
import java.util.Optional;

/** Waits. */
@FunctionalInterface
interface Pause {
  /** Lets the thread sleep. */
  Pause SLEEP =
      (duration, cancellation) -> {
        try {
          if (cancellation.await(duration)) {
            throw new DatabaseException(
                "Interrupted while waiting. Nothing is under way.",
                "Run the command again: it carries on from what is there.");
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new DatabaseException(
              "Interrupted while waiting.", "Run the command again.", Optional.empty(), e);
        }
      };

  /** Waits for a time, or fails as soon as the work is to end. */
  void last(Duration duration, Cancellation cancellation);
}
