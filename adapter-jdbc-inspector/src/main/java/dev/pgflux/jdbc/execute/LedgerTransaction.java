package dev.pgflux.jdbc.execute;

import java.sql.Connection;
import java.sql.SQLException;

/** Writes several rows, all of them or none. */
final class LedgerTransaction {
  private LedgerTransaction() {}

  /** What is written. */
  @FunctionalInterface
  interface Work {
    void write() throws SQLException;
  }

  static void run(Connection connection, Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      work.write();
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
