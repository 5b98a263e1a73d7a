package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Table.Storage;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where and how the rows of tables and materialized views are kept. */
final class TableStorage {
  private static final String MARKED_INDEXES =
      """
      SELECT i.indrelid, c.relname, i.indisclustered, i.indisreplident
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
       WHERE i.indisclustered OR i.indisreplident
      """;

  private static final String USUAL_METHOD =
      "SELECT current_setting('default_table_access_method') AS name";

  private final Directories catalogs;
  private final Identifier usualMethod;
  private final Map<Long, Identifier> clustered = new HashMap<>();
  private final Map<Long, Identifier> replica = new HashMap<>();

  private TableStorage(Directories catalogs, Identifier usualMethod) {
    this.catalogs = catalogs;
    this.usualMethod = usualMethod;
  }

  static TableStorage read(Directories catalogs) throws SQLException {
    Identifier usualMethod = catalogs.session().single(USUAL_METHOD, row -> row.name("name"));
    TableStorage storage = new TableStorage(catalogs, usualMethod);
    catalogs
        .session()
        .query(
            MARKED_INDEXES,
            row -> {
              if (row.flag("indisclustered")) {
                storage.clustered.put(row.oid("indrelid"), row.name("relname"));
              }
              if (row.flag("indisreplident")) {
                storage.replica.put(row.oid("indrelid"), row.name("relname"));
              }
            });
    return storage;
  }

  Storage of(RelationDirectory.Entry relation) {
    Optional<Identifier> method =
        relation.accessMethod() == 0
            ? Optional.empty()
            : Optional.of(catalogs.names().accessMethod(relation.accessMethod()));
    return new Storage(
        relation.allOptions(),
        method.filter(it -> !it.equals(usualMethod)),
        catalogs.names().tablespace(relation.tablespace()));
  }

  Optional<Identifier> clusteredIndex(RelationDirectory.Entry relation) {
    return Optional.ofNullable(clustered.get(relation.oid()));
  }

  Optional<Identifier> replicaIndex(RelationDirectory.Entry relation) {
    return Optional.ofNullable(replica.get(relation.oid()));
  }
}
