package dev.pgflux.jdbc.execute;

import dev.pgflux.jdbc.inspect.CatalogInspector;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Does something in a transaction that is always rolled back, and reads what it came to. */
public final class Rehearsal {
  private final Connection connection;

  /**
   * A rehearsal on a connection.
   *
   * @param connection an open connection outside any transaction, which is left as it was
   */
  public Rehearsal(Connection connection) {
    this.connection = connection;
  }

  /**
   * Carries statements out, reads the catalogs, and takes everything back.
   *
   * @param statements SQL, in order
   * @param scope what is left out
   * @return what the database would be
   * @throws DatabaseException when a statement is refused; says which
   */
  public InspectedDatabase of(List<String> statements, InspectionScope scope) {
    try {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        PinnedSettings.apply(connection, Duration.ZERO);
        for (String statement : statements) {
          execute(statement);
        }
        return CatalogInspector.inspectWithin(connection, scope);
      } finally {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
      }
    } catch (SQLException e) {
      throw new DatabaseException(
          "It cannot be read: " + e.getMessage(), "", Optional.ofNullable(e.getSQLState()), e);
    }
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException e) {
      throw new DatabaseException(
          "It refused a statement: %s%n%s".formatted(e.getMessage(), sql.indent(2).stripTrailing()),
          "",
          Optional.ofNullable(e.getSQLState()),
          e);
    }
  }
}
