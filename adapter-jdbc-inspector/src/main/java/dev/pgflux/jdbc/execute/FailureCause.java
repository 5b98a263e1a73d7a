package dev.pgflux.jdbc.execute;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Why a server could not do what it was told, where the statement is not to blame (<a
 * href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL Error Codes</a>).
 */
enum FailureCause {
  /** The connection is gone. */
  CONNECTION_LOST(
      "Look whether the server runs and can be reached; what was not committed is taken back by the"
          + " server itself. Connect",
      "08",
      "57P01",
      "57P02",
      "57P03",
      "57P05"),
  /** There is no room. */
  DISK_FULL("Make room on the server's disk", "53100"),
  /** Other limits of the server. */
  RESOURCES("Give the server more memory or connections, or wait until it has them", "53"),
  /** The role may not. */
  NOT_ALLOWED("Connect as the owner, or with --role, or have the privilege granted", "42501"),
  /** Nothing may be written. */
  READ_ONLY("Connect to the primary, or to a server that takes changes", "25006"),
  /** Others held a lock for too long. */
  LOCKED("Look in pg_stat_activity for transactions that stay open, end them", "55P03", "40P01"),
  /** It took longer than allowed, or was cancelled. */
  CANCELED("Give it more time with --statement-timeout", "57014"),
  /** Anything else: the statement, the rows. */
  STATEMENT("Remove the cause");

  private final String remedy;
  private final String[] states;

  FailureCause(String remedy, String... states) {
    this.remedy = remedy;
    this.states = states;
  }

  /** The cause of an error, by its SQLSTATE or the class of that. */
  static FailureCause of(SQLException error) {
    String state = Optional.ofNullable(error.getSQLState()).orElse("");
    return Arrays.stream(values())
        .filter(cause -> Arrays.stream(cause.states).anyMatch(state::startsWith))
        .findFirst()
        .orElse(STATEMENT);
  }

  /** What to do before the next attempt, without a full stop. */
  String remedy() {
    return remedy;
  }
}
