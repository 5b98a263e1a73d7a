package dev.pgflux.launcher.scenario;

import dev.pgflux.jdbc.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The facts of what a script makes of an empty database. Where the script allows it, that is a
 * transaction which is rolled back: to make and drop databases takes longer than all else that
 * scenarios do.
 */
final class ScriptFacts {
  private static final Pattern NEEDS_COMMITS =
      Pattern.compile(
          "(?im)^\\s*(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|VACUUM)\\b"
              + "|\\bCONCURRENTLY\\b|\\bADD\\s+VALUE\\b");

  /** An empty database by version, for each of the threads that run scenarios. */
  private static final ThreadLocal<Map<Integer, TestDatabase>> EMPTY =
      ThreadLocal.withInitial(HashMap::new);

  private ScriptFacts() {}

  /**
   * Runs a script and reads the facts.
   *
   * @throws SQLException when the script fails in a database of its own
   */
  static List<String> of(int version, String script) throws SQLException {
    if (!NEEDS_COMMITS.matcher(script).find()) {
      try {
        return rolledBack(version, script);
      } catch (SQLException e) {
        // What a transaction does not allow, a database of its own may; if not, that one tells.
      }
    }
    try (TestDatabase database = ScenarioServer.createDatabase(version, script);
        Connection connection = ScenarioServer.connect(database)) {
      return CatalogFacts.of(connection);
    }
  }

  private static List<String> rolledBack(int version, String script) throws SQLException {
    Map<Integer, TestDatabase> databases = EMPTY.get();
    if (!databases.containsKey(version)) {
      databases.put(version, ScenarioServer.createDatabase(version));
    }
    try (Connection connection = ScenarioServer.connect(databases.get(version))) {
      connection.setAutoCommit(false);
      try {
        ScenarioServer.execute(connection, script);
        return CatalogFacts.of(connection);
      } finally {
        connection.rollback();
      }
    }
  }
}
