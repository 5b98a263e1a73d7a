package dev.pgflux.jdbc.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Settings that change what a statement means, brought to one value for the whole session. */
final class PinnedSettings {
  /** What no statement shall depend on, whoever wrote it. */
  private static final String ANYWHERE =
      """
      ('TimeZone', 'UTC'),
      ('DateStyle', 'ISO, YMD'),
      ('IntervalStyle', 'postgres'),
      ('standard_conforming_strings', 'on'),
      ('default_transaction_read_only', 'off'),
      ('lock_timeout', '0'),
      ('idle_in_transaction_session_timeout', '0'),
      -- What is said to be committed outlives a crash of the server.
      ('synchronous_commit',
        CASE pg_catalog.current_setting('synchronous_commit')
          WHEN 'off' THEN 'local'
          ELSE pg_catalog.current_setting('synchronous_commit') END)
      """;

  private PinnedSettings() {}

  static void apply(Connection connection, Duration statementTimeout) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          SELECT pg_catalog.set_config(name, value, false)
            FROM (VALUES -- Where extensions go that name no schema; all else is printed with one.
                         ('search_path', 'public'),
                         -- Bodies may call what a later step makes.
                         ('check_function_bodies', 'off'),
                         ('default_tablespace', ''),
                         %s,
                         ('statement_timeout', '%d')) AS pinned (name, value)
          """
              .formatted(ANYWHERE, statementTimeout.toMillis()));
    }
  }

  /**
   * Makes a session what it was when it began, for a file that is somebody's own: whatever it
   * relies on is what psql would give it, but for what depends on the machine that runs it.
   */
  static void forFile(Connection connection, Duration statementTimeout) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("RESET ALL");
      statement.execute(
          """
          SELECT pg_catalog.set_config(name, value, false)
            FROM (VALUES %s,
                         ('statement_timeout', '%d')) AS pinned (name, value)
          """
              .formatted(ANYWHERE, statementTimeout.toMillis()));
    }
  }
}
