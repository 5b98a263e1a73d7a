package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Storage;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.Optional;

/**
 * Where new relations go that do not say so: {@code default_tablespace} and {@code
 * default_table_access_method}, which {@code pg_dump} sets instead of writing the clauses.
 *
 * @param tablespace empty for the database's own
 * @param accessMethod empty for {@code heap}
 */
record SessionDefaults(Optional<Identifier> tablespace, Optional<Identifier> accessMethod) {
  /** The first version in which a partition takes the access method of its parent. */
  private static final int ACCESS_METHOD_OF_PARENT = 17;

  /** As a session begins. */
  static final SessionDefaults INITIAL = new SessionDefaults(Optional.empty(), Optional.empty());

  /** The tablespace that a clause names, else the session's. */
  Optional<Identifier> tablespace(Node node, String field) {
    return node.text(field).isEmpty() ? tablespace : Options.tablespace(node, field);
  }

  /** The access method that a clause names, else the session's. */
  Optional<Identifier> accessMethod(Node node, String field) {
    return node.text(field).isEmpty() ? accessMethod : Options.accessMethod(node, field);
  }

  /** A partition goes where its parent is ({@code DefineRelation}). */
  SessionDefaults forPartitionOf(Optional<Table> parent, int majorVersion) {
    Optional<Storage> storage = parent.map(Table::storage);
    return new SessionDefaults(
        storage.flatMap(Storage::tablespace).or(this::tablespace),
        majorVersion < ACCESS_METHOD_OF_PARENT
            ? accessMethod
            : storage.flatMap(Storage::accessMethod).or(this::accessMethod));
  }

  /** After a setting got a value; the empty one is the default. */
  SessionDefaults with(String setting, String value) {
    Optional<Identifier> name = Options.name(value);
    return switch (setting) {
      case "default_tablespace" ->
          new SessionDefaults(name.filter(it -> !it.value().equals("pg_default")), accessMethod);
      case "default_table_access_method" ->
          new SessionDefaults(tablespace, name.filter(it -> !it.value().equals("heap")));
      default -> this;
    };
  }
}
