package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.QualifiedName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The name of every collation. */
final class CollationDirectory {
  private static final String QUERY = "SELECT oid, collname, collnamespace FROM pg_collation";

  private final Map<Long, QualifiedName> names = new HashMap<>();

  static CollationDirectory read(
      CatalogSession session, NamespaceDirectory namespaces, ObjectDirectory objects)
      throws SQLException {
    CollationDirectory directory = new CollationDirectory();
    session.query(
        QUERY,
        row -> {
          long oid = row.oid("oid");
          QualifiedName name = namespaces.qualified(row.oid("collnamespace"), row.name("collname"));
          directory.names.put(oid, name);
          objects.nameMember(
              Catalog.COLLATION, oid, new ObjectId.QualifiedId(ObjectClass.COLLATION, name));
        });
    return directory;
  }

  /** A collation's name; empty when there is none, or it is what would be there without it. */
  Optional<QualifiedName> unless(long collation, long usual) {
    return collation == 0 || collation == usual
        ? Optional.empty()
        : Optional.ofNullable(names.get(collation));
  }

  Set<QualifiedName> names() {
    return Set.copyOf(names.values());
  }
}
