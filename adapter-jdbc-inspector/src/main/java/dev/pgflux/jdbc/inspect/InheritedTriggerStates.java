package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.trigger.EnabledState;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** When triggers fire in partitions that have them from a table above, where not as above. */
final class InheritedTriggerStates {
  private static final String QUERY =
      """
      WITH RECURSIVE clone AS (
        SELECT g.tgrelid, g.tgname, g.tgenabled, g.tgparentid AS above
          FROM pg_trigger g
         WHERE g.tgparentid <> 0
        UNION ALL
        SELECT c.tgrelid, c.tgname, c.tgenabled, g.tgparentid
          FROM clone c JOIN pg_trigger g ON g.oid = c.above
         WHERE g.tgparentid <> 0)
      SELECT c.tgrelid, c.tgname, c.tgenabled
        FROM clone c JOIN pg_trigger g ON g.oid = c.above
       WHERE g.tgparentid = 0 AND NOT g.tgisinternal AND g.tgenabled <> c.tgenabled
      """;

  private final Map<Long, SortedMap<Identifier, EnabledState>> states = new HashMap<>();

  void read(CatalogSession session) throws SQLException {
    session.query(
        QUERY,
        row ->
            states
                .computeIfAbsent(row.oid("tgrelid"), table -> new TreeMap<>())
                .put(row.name("tgname"), TriggerReader.enabled(row.letter("tgenabled"))));
  }

  SortedMap<Identifier, EnabledState> of(long table) {
    return states.getOrDefault(table, Collections.emptySortedMap());
  }
}
