package dev.pgflux.jdbc.execute;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.ports.spi.MigrationStatement.Name;
import dev.pgflux.ports.spi.MigrationStatement.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Asks the catalogs whether a statement was done that runs by itself and was begun before an
 * interruption, and clears away what it may have left half done.
 */
final class OutcomeProbe {
  private static final String INDEX =
      """
      SELECT i.indisvalid, n.nspname, c.relname
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE i.indrelid = pg_catalog.to_regclass(?) AND c.relname = ?
      """;

  private static final String PARTITION =
      """
      SELECT inhdetachpending
        FROM pg_catalog.pg_inherits
       WHERE inhparent = pg_catalog.to_regclass(?) AND inhrelid = pg_catalog.to_regclass(?)
      """;

  private final Connection connection;

  /** What is known of a statement. */
  enum Answer {
    /** It was done. */
    DONE,
    /** It has to be done, from its beginning. */
    NOT_DONE,
    /** Nothing tells. */
    UNKNOWN
  }

  OutcomeProbe(Connection connection) {
    this.connection = connection;
  }

  /**
   * Whether the statement was done; what it left half done is cleared away or brought to its end.
   */
  Answer ask(Outcome outcome) throws SQLException {
    return switch (outcome) {
      case Outcome.IndexBuilt it -> index(it);
      case Outcome.IndexGone it ->
          RelationLookup.exists(connection, regclass(it.index())) ? Answer.NOT_DONE : Answer.DONE;
      case Outcome.PartitionDetached it -> partition(it);
      case Outcome.Repeatable _ -> Answer.NOT_DONE;
      case Outcome.Unknown _ -> Answer.UNKNOWN;
    };
  }

  private Answer index(Outcome.IndexBuilt built) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INDEX)) {
      statement.setString(1, regclass(built.table()));
      statement.setString(2, built.index());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Answer.NOT_DONE;
        }
        if (row.getBoolean(1)) {
          return Answer.DONE;
        }
        execute(
            "DROP INDEX CONCURRENTLY %s.%s"
                .formatted(quoted(row.getString(2)), quoted(row.getString(3))));
        return Answer.NOT_DONE;
      }
    }
  }

  private Answer partition(Outcome.PartitionDetached detached) throws SQLException {
    String parent = regclass(detached.parent());
    String partition = regclass(detached.partition());
    Optional<Boolean> pending = pending(parent, partition);
    if (pending.isEmpty()) {
      return Answer.DONE;
    }
    if (!pending.get()) {
      return Answer.NOT_DONE;
    }
    execute("ALTER TABLE %s DETACH PARTITION %s FINALIZE".formatted(parent, partition));
    return Answer.DONE;
  }

  /** Empty for what is no partition of it. */
  private Optional<Boolean> pending(String parent, String partition) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PARTITION)) {
      statement.setString(1, parent);
      statement.setString(2, partition);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
      }
    }
  }

  private static String regclass(Name name) {
    return name.schema().map(schema -> quoted(schema) + ".").orElse("") + quoted(name.name());
  }

  private static String quoted(String name) {
    return SqlRenderer.identifier(Identifier.of(name));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
