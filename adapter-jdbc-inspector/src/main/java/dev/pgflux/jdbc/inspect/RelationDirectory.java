package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every relation of the database by OID, but for TOAST's and those of sessions. */
final class RelationDirectory {

  private static final String QUERY =
      """
      SELECT c.oid, c.relname, c.relnamespace, c.relkind, c.relowner, c.relpersistence, c.reltype,
             c.reloftype, c.relam, c.reltablespace, c.relreplident, c.relrowsecurity,
             c.relforcerowsecurity, c.relispopulated, c.relispartition, c.reloptions,
             t.reloptions AS toast_options, t.oid IS NOT NULL AS toasted,
             CASE WHEN c.reltuples < 0 THEN -1 ELSE
               greatest(c.reltuples::int8, pg_stat_get_live_tuples(c.oid)) END AS rows,
             c.relpages + coalesce(t.relpages, 0) AS pages,
             CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
             CASE WHEN c.relispartition AND c.relkind IN ('r', 'p', 'f')
                  THEN pg_get_expr(c.relpartbound, c.oid) END AS partition_bound
        FROM pg_class c LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
       WHERE c.relkind <> 't' AND c.relpersistence <> 't' AND c.relnamespace <> 99
      """;

  private static final String PARENTS =
      "SELECT inhrelid, inhparent, inhdetachpending FROM pg_inherits ORDER BY inhrelid, inhseqno";

  /**
   * A relation.
   *
   * @param id its identity
   * @param managed whether it is an object, or a part of one, in the snapshot
   */
  record Entry(
      long oid,
      QualifiedId id,
      boolean managed,
      char kind,
      long owner,
      boolean unlogged,
      long rowType,
      long ofType,
      long accessMethod,
      long tablespace,
      char replicaIdentity,
      boolean rowSecurity,
      boolean rowSecurityForced,
      boolean populated,
      boolean partition,
      SortedMap<String, String> options,
      SortedMap<String, String> toastOptions,
      boolean toasted,
      long rows,
      long pages,
      Optional<String> partitionKey,
      Optional<String> partitionBound) {

    /** Whether it is a table, partitioned table or foreign table. */
    boolean isTable() {
      return kind == 'r' || kind == 'p' || kind == 'f';
    }

    QualifiedName name() {
      return id.name();
    }

    /** Storage parameters, those of the TOAST table with their prefix. */
    SortedMap<String, String> allOptions() {
      if (toastOptions.isEmpty()) {
        return options;
      }
      TreeMap<String, String> all = new TreeMap<>(options);
      toastOptions.forEach((key, value) -> all.put("toast." + key, value));
      return all;
    }
  }

  private final Map<Long, Entry> entries = new LinkedHashMap<>();
  private final Map<Long, List<Long>> parents = new LinkedHashMap<>();
  private final Set<Long> detachPending = new HashSet<>();

  static RelationDirectory read(
      CatalogSession session, NamespaceDirectory namespaces, ObjectDirectory objects)
      throws SQLException {
    RelationDirectory directory = new RelationDirectory();
    session.query(
        QUERY,
        row -> {
          Entry entry = entry(row, namespaces, objects);
          directory.entries.put(entry.oid(), entry);
        });
    session.query(
        PARENTS,
        row -> {
          directory
              .parents
              .computeIfAbsent(row.oid("inhrelid"), key -> new ArrayList<>())
              .add(row.oid("inhparent"));
          if (row.flag("inhdetachpending")) {
            directory.detachPending.add(row.oid("inhrelid"));
          }
        });
    return directory;
  }

  private static Entry entry(CatalogRow row, NamespaceDirectory namespaces, ObjectDirectory objects)
      throws SQLException {
    long oid = row.oid("oid");
    long schema = row.oid("relnamespace");
    Identifier name = row.name("relname");
    return new Entry(
        oid,
        ObjectId.relation(namespaces.qualified(schema, name)),
        namespaces.isManaged(schema) && !objects.isMember(Catalog.RELATION, oid),
        row.letter("relkind"),
        row.oid("relowner"),
        row.letter("relpersistence") == 'u',
        row.oid("reltype"),
        row.oid("reloftype"),
        row.oid("relam"),
        row.oid("reltablespace"),
        row.letter("relreplident"),
        row.flag("relrowsecurity"),
        row.flag("relforcerowsecurity"),
        row.flag("relispopulated"),
        row.flag("relispartition"),
        row.options("reloptions"),
        row.options("toast_options"),
        row.flag("toasted"),
        row.number("rows"),
        row.number("pages"),
        row.optionalText("partition_key"),
        row.optionalText("partition_bound"));
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  Optional<Entry> find(long oid) {
    return Optional.ofNullable(entries.get(oid));
  }

  /** A managed relation; empty for all others. */
  Optional<Entry> managed(long oid) {
    return find(oid).filter(Entry::managed);
  }

  Entry get(long oid) {
    return find(oid)
        .orElseThrow(() -> new CatalogMovedException("relation %d was not found".formatted(oid)));
  }

  /** Whether a partition is one no longer for those who read its parent. */
  boolean isDetachPending(long oid) {
    return detachPending.contains(oid);
  }

  /** The tables that a table is a child or partition of, or the index that one is attached to. */
  List<Long> parents(long oid) {
    return parents.getOrDefault(oid, List.of());
  }
}
