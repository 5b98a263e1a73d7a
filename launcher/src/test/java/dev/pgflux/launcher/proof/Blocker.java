package dev.pgflux.launcher.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another session that stands in a step's way: it has done the same in a transaction that it leaves
 * open, or holds every table.
 */
final class Blocker implements AutoCloseable {
  private static final String TABLES =
      "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND oid >= 16384 ORDER BY oid";

  private final LiveDatabase database;
  private final List<Connection> connections = new ArrayList<>();

  Blocker(LiveDatabase database) {
    this.database = database;
  }

  /** Stands in the way of a step, before its phase begins. */
  synchronized void hold(ProvenStep step, List<ProvenStep> phase) throws SQLException {
    Connection connection = database.connect();
    connections.add(connection);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = '20s'");
      connection.commit();
      if (step.concurrently()) {
        statement.execute(
            "LOCK TABLE %s IN ACCESS EXCLUSIVE MODE"
                .formatted(String.join(", ", database.values(TABLES))));
        return;
      }
      try {
        statement.execute(sameName(step.sql()));
      } catch (SQLException e) {
        // It needs what earlier steps of the same transaction make.
        connection.rollback();
        for (ProvenStep earlier : phase) {
          if (earlier.number() <= step.number()) {
            statement.execute(sameName(earlier.sql()));
          }
        }
      }
    }
  }

  /** A table of the same name, without a column whose sequence would have a name to itself. */
  private static String sameName(String sql) {
    return sql.startsWith("CREATE TABLE ") ? sql.substring(0, sql.indexOf('(')) + "()" : sql;
  }

  /** Lets go; where the server was restarted, nothing is held any more. */
  @Override
  public synchronized void close() {
    connections.forEach(Blocker::end);
    connections.clear();
  }

  private static Optional<SQLException> end(Connection connection) {
    try {
      connection.rollback();
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }
}
