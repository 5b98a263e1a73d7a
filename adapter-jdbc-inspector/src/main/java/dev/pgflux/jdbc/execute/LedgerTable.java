package dev.pgflux.jdbc.execute;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.ports.spi.LedgerEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The table {@code migrations}. Its first three columns are those of other tools' tables of that
 * name, which get the others in place.
 */
final class LedgerTable {
  private final Connection connection;
  private final String schema;
  private final String table;

  LedgerTable(Connection connection, Identifier trackingSchema) {
    this.connection = connection;
    this.schema = SqlRenderer.identifier(trackingSchema);
    this.table = schema + ".migrations";
  }

  /** Makes the table, or gives it the columns that it lacks; both at once or nothing. */
  void prepare() throws SQLException {
    if (isPrepared()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE SCHEMA IF NOT EXISTS %1$s;
          CREATE TABLE IF NOT EXISTS %1$s.migrations (
            filename text PRIMARY KEY,
            applied_at timestamptz NOT NULL DEFAULT now(),
            checksum text NOT NULL);
          ALTER TABLE %1$s.migrations
            ADD COLUMN IF NOT EXISTS applied_by text,
            ADD COLUMN IF NOT EXISTS duration_ms bigint,
            ADD COLUMN IF NOT EXISTS tool_version text,
            ADD COLUMN IF NOT EXISTS steps integer,
            ADD COLUMN IF NOT EXISTS steps_done integer,
            ADD COLUMN IF NOT EXISTS step_begun integer,
            ADD COLUMN IF NOT EXISTS undo_steps_done integer,
            ADD COLUMN IF NOT EXISTS undo_step_begun integer,
            ADD COLUMN IF NOT EXISTS done_checksum text;
          CREATE TABLE IF NOT EXISTS %1$s.schema_objects (
            object text PRIMARY KEY,
            hash text NOT NULL);
          COMMENT ON TABLE %1$s.migrations IS 'Migration files that pg-flux applied';
          COMMENT ON TABLE %1$s.schema_objects IS
            'A hash of each object as the last migration left it, by which pg-flux tells what changed since';
          """
              .formatted(schema));
    }
  }

  private boolean isPrepared() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT pg_catalog.to_regclass(?) IS NOT NULL
               AND EXISTS (SELECT FROM pg_catalog.pg_attribute
                            WHERE attrelid = pg_catalog.to_regclass(?)
                              AND attname = 'done_checksum' AND NOT attisdropped)
            """)) {
      statement.setString(1, schema + ".schema_objects");
      statement.setString(2, table);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  /** All rows, whichever columns the table has. */
  List<LedgerEntry> read() throws SQLException {
    if (!RelationLookup.exists(connection, table)) {
      return List.of();
    }
    List<LedgerEntry> entries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT m.filename, m.checksum, m.applied_at,
                       m.j ->> 'applied_by' AS applied_by,
                       m.j ->> 'duration_ms' AS duration_ms,
                       m.j ->> 'tool_version' AS tool_version,
                       m.j ->> 'steps' AS steps,
                       m.j ->> 'steps_done' AS steps_done,
                       m.j ->> 'step_begun' AS step_begun,
                       m.j ->> 'undo_steps_done' AS undo_steps_done,
                       m.j ->> 'undo_step_begun' AS undo_step_begun,
                       m.j ->> 'done_checksum' AS done_checksum
                  FROM (SELECT filename, checksum, applied_at, pg_catalog.to_jsonb(t) AS j
                          FROM %s t) m
                 ORDER BY m.filename COLLATE "C"
                """
                    .formatted(table))) {
      while (row.next()) {
        entries.add(entry(row));
      }
    }
    return entries;
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        row.getString("filename"),
        row.getString("checksum"),
        row.getObject("applied_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("applied_by")),
        Optional.ofNullable(row.getString("duration_ms"))
            .map(Long::parseLong)
            .map(Duration::ofMillis),
        Optional.ofNullable(row.getString("tool_version")),
        new LedgerEntry.Steps(
            number(row, "steps"),
            number(row, "steps_done").orElse(0),
            number(row, "step_begun"),
            number(row, "undo_steps_done"),
            number(row, "undo_step_begun")),
        Optional.ofNullable(row.getString("done_checksum")));
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
  }

  /** Writes how far a file is, in whatever transaction is open. */
  void write(Row row) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO %s AS m (filename, checksum, applied_at, applied_by, duration_ms, tool_version,
                                 steps, steps_done, step_begun, done_checksum)
            VALUES (?, ?, pg_catalog.clock_timestamp(), current_user, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (filename) DO UPDATE
               SET checksum = excluded.checksum, applied_at = excluded.applied_at,
                   applied_by = excluded.applied_by,
                   duration_ms = coalesce(m.duration_ms, 0) + excluded.duration_ms,
                   tool_version = excluded.tool_version, steps = excluded.steps,
                   steps_done = excluded.steps_done, step_begun = excluded.step_begun,
                   done_checksum = excluded.done_checksum
            """
                .formatted(table))) {
      statement.setString(1, row.file());
      statement.setString(2, row.checksum());
      statement.setLong(3, row.took().toMillis());
      statement.setString(4, row.toolVersion());
      statement.setInt(5, row.steps());
      statement.setInt(6, row.done());
      set(statement, 7, row.begun());
      statement.setString(8, row.doneChecksum().orElse(null));
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, int index, OptionalInt number)
      throws SQLException {
    statement.setObject(index, number.isPresent() ? number.getAsInt() : null, Types.INTEGER);
  }

  /** Writes how far the undo of a file is. */
  void writeUndo(String file, int done, OptionalInt begun) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE %s SET undo_steps_done = ?, undo_step_begun = ? WHERE filename = ?"
                .formatted(table))) {
      statement.setInt(1, done);
      set(statement, 2, begun);
      statement.setString(3, file);
      statement.executeUpdate();
    }
  }

  /** Says that a step was done, or not, which was begun. */
  void setDone(String file, int done) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE %s SET steps_done = ?, step_begun = NULL, done_checksum = NULL WHERE filename = ?"
                .formatted(table))) {
      statement.setInt(1, done);
      statement.setString(2, file);
      statement.executeUpdate();
    }
  }

  /** Takes a file as applied, or gives its row the checksum. */
  void record(String file, String checksum, String toolVersion) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO %s (filename, checksum, applied_by, tool_version)
            VALUES (?, ?, current_user, ?)
            ON CONFLICT (filename) DO UPDATE
               SET checksum = excluded.checksum, steps = NULL, steps_done = NULL, step_begun = NULL,
                   undo_steps_done = NULL, undo_step_begun = NULL, done_checksum = NULL
            """
                .formatted(table))) {
      statement.setString(1, file);
      statement.setString(2, checksum);
      statement.setString(3, toolVersion);
      statement.executeUpdate();
    }
  }

  void delete(String file) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM %s WHERE filename = ?".formatted(table))) {
      statement.setString(1, file);
      statement.executeUpdate();
    }
  }

  /** How far a file is. */
  record Row(
      String file,
      String checksum,
      String toolVersion,
      Duration took,
      int steps,
      int done,
      OptionalInt begun,
      Optional<String> doneChecksum) {}
}
