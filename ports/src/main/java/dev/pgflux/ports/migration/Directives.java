package dev.pgflux.ports.migration;

import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.MigrationStatement;
import dev.pgflux.ports.spi.SchemaException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a comment {@code -- pg-flux: timeout=5min lock_timeout=10s no-transaction} before a
 * statement asks for.
 *
 * @param timeout how long the statement may run
 * @param lockTimeout how long it waits for a lock
 * @param noTransaction whether it runs by itself
 */
record Directives(
    Optional<Duration> timeout, Optional<Duration> lockTimeout, boolean noTransaction) {

  private static final String MARK = "pg-flux:";
  private static final String TIMEOUT = "timeout=";
  private static final String LOCK_TIMEOUT = "lock_timeout=";
  private static final String NO_TRANSACTION = "no-transaction";

  static Directives of(MigrationStatement statement) {
    Directives found = new Directives(Optional.empty(), Optional.empty(), false);
    for (String comment : statement.comments()) {
      if (comment.startsWith(MARK)) {
        for (String word : words(comment.substring(MARK.length()))) {
          found = found.with(word, statement);
        }
      }
    }
    return found;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[\\s,]+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private Directives with(String word, MigrationStatement statement) {
    if (word.startsWith(TIMEOUT)) {
      return new Directives(
          Optional.of(duration(word, TIMEOUT, statement)), lockTimeout, noTransaction);
    }
    if (word.startsWith(LOCK_TIMEOUT)) {
      return new Directives(
          timeout, Optional.of(duration(word, LOCK_TIMEOUT, statement)), noTransaction);
    }
    if (word.equals(NO_TRANSACTION)) {
      return new Directives(timeout, lockTimeout, true);
    }
    throw refused("\"" + word + "\" is no directive", statement);
  }

  private static Duration duration(String word, String key, MigrationStatement statement) {
    return DurationText.parse(word.substring(key.length()))
        .orElseThrow(() -> refused("\"" + word + "\" names no time", statement));
  }

  private static SchemaException refused(String message, MigrationStatement statement) {
    return new SchemaException(
        List.of(
            new Diagnostic(
                Diagnostic.Severity.ERROR,
                message + ", before this statement",
                Optional.of(statement.location()),
                Optional.empty(),
                Optional.of(
                    "There are timeout=TIME, lock_timeout=TIME and no-transaction, with times like 500ms,"
                        + " 30s or 5min."))));
  }
}
