package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.spi.DatabaseException;
import java.time.Duration;
import java.util.Optional;

/** Waits. */
@FunctionalInterface
interface Pause {
  /** Lets the thread sleep. */
  Pause SLEEP =
      duration -> {
        try {
          Thread.sleep(duration);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new DatabaseException(
              "Interrupted while waiting.", "Run the command again.", Optional.empty(), e);
        }
      };

  void last(Duration duration);
}
