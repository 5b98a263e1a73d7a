package dev.pgflux.launcher.scenario;

import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.ports.out.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A second session that looks at the locks which a plan's transaction holds, before and after each
 * of its statements. It sees what other sessions see: relations that are there already.
 */
final class LockWatch implements Progress, AutoCloseable {

  /** The session that carries a plan out is the one that holds the tool's advisory lock. */
  private static final String LOCKS =
      """
      SELECT DISTINCT l.relation::bigint, l.mode
      FROM pg_locks l
      WHERE l.locktype = 'relation' AND l.granted AND l.relation >= 16384
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND l.pid IN (
          SELECT a.pid FROM pg_locks a WHERE a.locktype = 'advisory' AND a.database = l.database)
      """;

  private static final String RELATIONS =
      """
      SELECT c.oid::bigint, n.nspname, c.relname, coalesce(i.indrelid, d.refobjid, c.oid)::bigint,
        pg_relation_filenode(c.oid)::bigint,
        CASE WHEN c.relkind IN ('r', 'm') THEN pg_relation_size(c.oid) ELSE 0 END
      FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_index i ON i.indexrelid = c.oid
        LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
          AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i' AND c.relkind = 'S'
      WHERE c.oid >= 16384 AND n.nspname NOT LIKE 'pg\\_%'
      """;

  private static final String INDEXES =
      "SELECT indexrelid::bigint, indrelid::bigint FROM pg_index WHERE indexrelid >= 16384";

  private final Connection connection;
  private final Map<Long, Relation> relations;

  /** The tables of the indexes that others can use when a step begins. */
  private final Map<Integer, Map<Long, Long>> indexes = new HashMap<>();

  private final Map<Integer, Map<Long, Map<String, LockLevel>>> before = new HashMap<>();
  private final Map<Integer, Map<Long, Map<String, LockLevel>>> after = new HashMap<>();

  /**
   * A relation.
   *
   * @param schema its schema
   * @param name its name
   * @param owner the table of an index or of an identity column's sequence, else itself
   * @param file its file node
   * @param bytes its size; 0 of what is no table
   */
  record Relation(String schema, String name, long owner, long file, long bytes) {}

  LockWatch(TestDatabase database) throws SQLException {
    this.connection = ScenarioServer.connect(database);
    this.relations = readRelations();
  }

  @Override
  public void report(Event event) {
    switch (event) {
      case Event.StepStarted it -> {
        indexes.put(it.number(), committedIndexes());
        before.put(it.number(), held());
      }
      case Event.StepFinished it -> after.put(it.number(), held());
      case Event.StepAdvanced it -> {}
      case Event.Warning it -> {}
      case Event.Retrying it -> {}
      case Event.Stage it -> {}
      case Event.Waiting it -> {}
    }
  }

  /** The relations that were there when the watch began, by oid. */
  Map<Long, Relation> relationsBefore() {
    return relations;
  }

  /** The relations that are there now. */
  Map<Long, Relation> readRelations() throws SQLException {
    Map<Long, Relation> found = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(RELATIONS)) {
      while (rows.next()) {
        found.put(
            rows.getLong(1),
            new Relation(
                rows.getString(2),
                rows.getString(3),
                rows.getLong(4),
                rows.getLong(5),
                rows.getLong(6)));
      }
    }
    return found;
  }

  /** The strongest locks that a statement took, by relation; an index counts as its table. */
  Map<Long, LockLevel> taken(int step) {
    Map<Long, LockLevel> strongest = new HashMap<>();
    Map<Long, Map<String, LockLevel>> held = before.getOrDefault(step, Map.of());
    after
        .getOrDefault(step, Map.of())
        .forEach((relation, modes) ->
            modes.forEach((mode, level) -> {
              if (!held.getOrDefault(relation, Map.of()).containsKey(mode)) {
                put(step, strongest, relation, level);
              }
            }));
    return strongest;
  }

  /** The strongest locks that are held after a statement, from before it or by it. */
  Map<Long, LockLevel> heldAfter(int step) {
    return strongest(step, after.getOrDefault(step, Map.of()));
  }

  /** The strongest locks that are held before a statement. */
  Map<Long, LockLevel> heldBefore(int step) {
    return strongest(step, before.getOrDefault(step, Map.of()));
  }

  private Map<Long, LockLevel> strongest(int step, Map<Long, Map<String, LockLevel>> held) {
    Map<Long, LockLevel> strongest = new HashMap<>();
    held.forEach((relation, modes) ->
        modes.values().forEach(level -> put(step, strongest, relation, level)));
    return strongest;
  }

  private void put(int step, Map<Long, LockLevel> strongest, long relation, LockLevel level) {
    Optional<Long> owner =
        Optional.ofNullable(relations.get(relation))
            .map(Relation::owner)
            .or(() -> Optional.ofNullable(indexes.getOrDefault(step, Map.of()).get(relation)))
            .filter(relations::containsKey);
    if (owner.isPresent() && level != LockLevel.NONE) {
      strongest.merge(
          owner.get(), level, (some, other) -> some.compareTo(other) >= 0 ? some : other);
    }
  }

  private Map<Long, Long> committedIndexes() {
    Map<Long, Long> tables = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(INDEXES)) {
      while (rows.next()) {
        tables.put(rows.getLong(1), rows.getLong(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The indexes can't be read", e);
    }
    return tables;
  }

  private Map<Long, Map<String, LockLevel>> held() {
    Map<Long, Map<String, LockLevel>> held = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LOCKS)) {
      while (rows.next()) {
        held.computeIfAbsent(rows.getLong(1), it -> new HashMap<>())
            .put(rows.getString(2), level(rows.getString(2)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The locks can't be read", e);
    }
    return held;
  }

  private static LockLevel level(String mode) {
    return switch (mode) {
      case "AccessShareLock", "RowShareLock", "RowExclusiveLock" -> LockLevel.NONE;
      case "ShareUpdateExclusiveLock" -> LockLevel.SHARE_UPDATE_EXCLUSIVE;
      case "ShareLock" -> LockLevel.SHARE;
      case "ShareRowExclusiveLock", "ExclusiveLock" -> LockLevel.SHARE_ROW_EXCLUSIVE;
      case "AccessExclusiveLock" -> LockLevel.ACCESS_EXCLUSIVE;
      default -> throw new IllegalStateException("There is no lock " + mode);
    };
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
