package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.snapshot.TableFacts;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reckons the size of tables from what VACUUM and ANALYZE left in the catalogs, and from the rows
 * that were counted since: a table that was empty then may be full by now. PostgreSQL's size
 * functions look at the disk and take a lock for each table.
 */
final class FactsReader {
  /** The size of a page, but for servers that were built otherwise. */
  private static final long PAGE_BYTES = 8192;

  /** Through a parent a partition is published too. */
  private static final String PUBLISHED =
      """
      WITH RECURSIVE published AS (
        SELECT c.oid
          FROM pg_publication_tables t
          JOIN pg_namespace n ON n.nspname = t.schemaname
          JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.tablename
        UNION
        SELECT i.inhrelid
          FROM published p JOIN pg_inherits i ON i.inhparent = p.oid
          JOIN pg_class c ON c.oid = i.inhrelid
         WHERE c.relispartition)
      SELECT oid FROM published
      """;

  private FactsReader() {}

  private static Set<Long> published(Directories catalogs) throws SQLException {
    Set<Long> published = new HashSet<>();
    catalogs.session().query(PUBLISHED, row -> published.add(row.oid("oid")));
    return published;
  }

  static Map<ObjectId, TableFacts> read(Directories catalogs, IndexDirectory indexes)
      throws SQLException {
    Set<Long> published = published(catalogs);
    Map<Long, Long> indexPages = new HashMap<>();
    for (IndexDirectory.Entry index : indexes.entries()) {
      catalogs
          .relations()
          .find(index.oid())
          .ifPresent(it -> indexPages.merge(index.table(), it.pages(), Long::sum));
    }
    Map<ObjectId, TableFacts> facts = new HashMap<>();
    for (RelationDirectory.Entry relation : catalogs.relations().entries()) {
      if (relation.managed() && (relation.isTable() || relation.kind() == 'm')) {
        // The rows of a foreign table are elsewhere, whatever ANALYZE has noted of them.
        boolean foreign = relation.kind() == 'f';
        long pages = relation.pages() + indexPages.getOrDefault(relation.oid(), 0L);
        facts.put(
            relation.id(),
            new TableFacts(
                foreign ? 0 : relation.rows(),
                pages * PAGE_BYTES,
                relation.toasted(),
                published.contains(relation.oid())));
      }
    }
    return facts;
  }
}
