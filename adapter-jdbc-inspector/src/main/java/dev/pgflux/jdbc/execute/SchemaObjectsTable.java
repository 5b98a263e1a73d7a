package dev.pgflux.jdbc.execute;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.ports.spi.MigrationLedger.KeptSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The table {@code schema_objects}: the schema as the last migration left it, in hashes. */
final class SchemaObjectsTable {
  /** Stands where an object's name would, which is never empty. */
  private static final String COVERAGE = "";

  private final Connection connection;
  private final String table;

  SchemaObjectsTable(Connection connection, Identifier trackingSchema) {
    this.connection = connection;
    this.table = SqlRenderer.identifier(trackingSchema) + ".schema_objects";
  }

  Optional<KeptSchema> read() throws SQLException {
    SortedMap<String, String> hashes = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT object, hash FROM " + table)) {
      while (row.next()) {
        hashes.put(row.getString(1), row.getString(2));
      }
    }
    Optional<String> coverage = Optional.ofNullable(hashes.remove(COVERAGE));
    return coverage.map(it -> new KeptSchema(it, hashes));
  }

  /** Puts one schema in the place of another, at once. */
  void write(KeptSchema schema) throws SQLException {
    LedgerTransaction.run(connection, () -> replace(schema));
  }

  private void replace(KeptSchema schema) throws SQLException {
    try (Statement clear = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO %s (object, hash) VALUES (?, ?)".formatted(table))) {
      clear.execute("DELETE FROM " + table);
      add(COVERAGE, schema.coverage(), insert);
      for (Map.Entry<String, String> entry : schema.hashes().entrySet()) {
        add(entry.getKey(), entry.getValue(), insert);
      }
      insert.executeBatch();
    }
  }

  private static void add(String object, String hash, PreparedStatement insert)
      throws SQLException {
    insert.setString(1, object);
    insert.setString(2, hash);
    insert.addBatch();
  }
}
