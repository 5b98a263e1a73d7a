package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that the other catalogs refer to by OID: schemas, roles, tablespaces, access methods. */
final class NamespaceDirectory {
  private static final String QUERY =
      """
      SELECT 'schema' AS kind, oid, nspname AS name FROM pg_namespace
      UNION ALL SELECT 'role', oid, rolname FROM pg_roles
      UNION ALL SELECT 'tablespace', oid, spcname FROM pg_tablespace
      UNION ALL SELECT 'access method', oid, amname FROM pg_am
      UNION ALL SELECT 'language', oid, lanname FROM pg_language
      UNION ALL SELECT 'server', oid, srvname FROM pg_foreign_server
      UNION ALL SELECT 'wrapper', oid, fdwname FROM pg_foreign_data_wrapper
      """;

  private static final String MEMBERS =
      """
      SELECT d.classid, d.objid, e.extname
        FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
       WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
      """;

  private final Map<String, Map<Long, Identifier>> names = new HashMap<>();
  private final Set<Long> managed = new HashSet<>();

  /** Reads the names, and notes the members of extensions in the directory. */
  static NamespaceDirectory read(
      CatalogSession session, ObjectDirectory directory, Identifier trackingSchema)
      throws SQLException {
    session.query(
        MEMBERS,
        row -> {
          GlobalId extension = ObjectId.extension(row.name("extname"));
          long oid = row.oid("objid");
          Catalog.ofOid(row.oid("classid"))
              .ifPresent(catalog -> directory.registerMember(catalog, oid, extension));
        });
    NamespaceDirectory found = new NamespaceDirectory();
    session.query(
        QUERY,
        row -> {
          String kind = row.text("kind");
          Identifier name = row.name("name");
          found.names.computeIfAbsent(kind, key -> new HashMap<>()).put(row.oid("oid"), name);
          if (kind.equals("schema") && isManaged(name, trackingSchema)) {
            found.managed.add(row.oid("oid"));
          }
        });
    return found;
  }

  private static boolean isManaged(Identifier schema, Identifier trackingSchema) {
    // Names that begin with pg_ are the system's (pg_catalog, pg_toast, pg_temp_…).
    return !schema.value().startsWith("pg_")
        && !schema.value().equals("information_schema")
        && !schema.equals(trackingSchema);
  }

  /** Whether the schema's objects are managed. */
  boolean isManaged(long schema) {
    return managed.contains(schema);
  }

  Identifier schema(long oid) {
    return find("schema", oid);
  }

  QualifiedName qualified(long schema, Identifier name) {
    return new QualifiedName(schema(schema), name);
  }

  /** A role's name; its OID for a role that is gone, as PostgreSQL prints it. */
  Identifier role(long oid) {
    return Optional.ofNullable(names("role").get(oid))
        .orElseGet(() -> Identifier.of(Long.toString(oid)));
  }

  Set<Identifier> roles() {
    return Set.copyOf(names("role").values());
  }

  /** A tablespace's name; empty for 0, the database's own. */
  Optional<Identifier> tablespace(long oid) {
    return oid == 0 ? Optional.empty() : Optional.of(find("tablespace", oid));
  }

  Identifier accessMethod(long oid) {
    return find("access method", oid);
  }

  Identifier language(long oid) {
    return find("language", oid);
  }

  Identifier server(long oid) {
    return find("server", oid);
  }

  Identifier wrapper(long oid) {
    return find("wrapper", oid);
  }

  private Map<Long, Identifier> names(String kind) {
    return names.getOrDefault(kind, Map.of());
  }

  private Identifier find(String kind, long oid) {
    return Optional.ofNullable(names(kind).get(oid))
        .orElseThrow(() -> new CatalogMovedException("%s %d was not found".formatted(kind, oid)));
  }
}
