package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.Grant;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.object.privilege.Privilege;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.ports.spi.DatabaseException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Comments, privileges and security labels of everything, by catalog and OID. */
final class MetaDirectory {

  private static final String COMMENTS =
      """
      SELECT classoid, objoid, objsubid, description FROM pg_description
       WHERE objoid >= 16384 OR classoid IN ('pg_namespace'::regclass, 'pg_extension'::regclass)
      UNION ALL
      SELECT classoid, objoid, 0, description FROM pg_shdescription
       WHERE classoid = 'pg_subscription'::regclass
      """;

  private static final String LABELS =
      """
      SELECT classoid, objoid, objsubid, provider, label FROM pg_seclabel
      UNION ALL
      SELECT classoid, objoid, 0, provider, label FROM pg_shseclabel
       WHERE classoid = 'pg_subscription'::regclass
      """;

  /** The catalogs with privileges: class, OID, column number and list of each entry. */
  private static final String PRIVILEGES =
      """
      SELECT o.class, o.oid, o.part, a.grantee, a.privilege_type, a.is_grantable
        FROM (SELECT 'pg_class'::regclass::oid AS class, oid, 0 AS part, relacl AS acl FROM pg_class
              UNION ALL
              SELECT 'pg_class'::regclass::oid, attrelid, attnum, attacl FROM pg_attribute
              UNION ALL SELECT 'pg_proc'::regclass::oid, oid, 0, proacl FROM pg_proc
              UNION ALL SELECT 'pg_type'::regclass::oid, oid, 0, typacl FROM pg_type
              UNION ALL SELECT 'pg_namespace'::regclass::oid, oid, 0, nspacl FROM pg_namespace
              UNION ALL SELECT 'pg_language'::regclass::oid, oid, 0, lanacl FROM pg_language
              UNION ALL
              SELECT 'pg_foreign_data_wrapper'::regclass::oid, oid, 0, fdwacl
                FROM pg_foreign_data_wrapper
              UNION ALL
              SELECT 'pg_foreign_server'::regclass::oid, oid, 0, srvacl FROM pg_foreign_server
             ) AS o
        LEFT JOIN LATERAL aclexplode(o.acl) AS a ON true
       WHERE o.acl IS NOT NULL AND (o.oid >= 16384 OR o.class = 'pg_namespace'::regclass)
      """;

  private record Address(Catalog catalog, long oid, int part) {}

  /**
   * One entry of an access control list.
   *
   * @param grantee the role's OID; 0 for PUBLIC
   */
  record Entry(long grantee, String privilege, boolean grantable) {}

  private final PgVersion version;
  private final NamespaceDirectory names;
  private final Map<Address, String> comments = new HashMap<>();
  private final Map<Address, SortedMap<String, String>> labels = new HashMap<>();
  private final Map<Address, List<Entry>> privileges = new HashMap<>();
  private final Map<PrivilegeTarget, AccessControl> defaults = new EnumMap<>(PrivilegeTarget.class);

  private MetaDirectory(PgVersion version, NamespaceDirectory names) {
    this.version = version;
    this.names = names;
  }

  static MetaDirectory read(CatalogSession session, NamespaceDirectory names) throws SQLException {
    MetaDirectory directory = new MetaDirectory(session.version(), names);
    session.query(COMMENTS, directory::addComment);
    session.query(LABELS, directory::addLabel);
    session.query(PRIVILEGES, directory::addPrivilege);
    return directory;
  }

  private void addComment(CatalogRow row) throws SQLException {
    String comment = row.text("description");
    address(row, "classoid", "objoid", "objsubid").ifPresent(it -> comments.put(it, comment));
  }

  private void addLabel(CatalogRow row) throws SQLException {
    String provider = row.text("provider");
    String label = row.text("label");
    address(row, "classoid", "objoid", "objsubid")
        .ifPresent(it -> labels.computeIfAbsent(it, key -> new TreeMap<>()).put(provider, label));
  }

  private void addPrivilege(CatalogRow row) throws SQLException {
    Optional<Address> address = address(row, "class", "oid", "part");
    if (address.isEmpty()) {
      return;
    }
    List<Entry> entries = privileges.computeIfAbsent(address.get(), key -> new ArrayList<>());
    Optional<String> privilege = row.optionalText("privilege_type");
    // Without a privilege the list is there and empty: everything was revoked.
    if (privilege.isPresent()) {
      entries.add(new Entry(row.oid("grantee"), privilege.get(), row.flag("is_grantable")));
    }
  }

  private static Optional<Address> address(CatalogRow row, String catalog, String oid, String part)
      throws SQLException {
    long object = row.oid(oid);
    int number = row.integer(part);
    return Catalog.ofOid(row.oid(catalog)).map(it -> new Address(it, object, number));
  }

  Optional<String> comment(Catalog catalog, long oid) {
    return comment(catalog, oid, 0);
  }

  /** The comment of a column, or of a whole object for column 0. */
  Optional<String> comment(Catalog catalog, long oid, int column) {
    return Optional.ofNullable(comments.get(new Address(catalog, oid, column)));
  }

  /** Comment and labels of an object without an owner of its own. */
  ObjectMeta withoutOwner(Catalog catalog, long oid) {
    return new ObjectMeta(
        Optional.empty(), comment(catalog, oid), Optional.empty(), labels(catalog, oid));
  }

  /** Owner, comment and labels of an object without privileges. */
  ObjectMeta withOwner(Catalog catalog, long oid, long owner) {
    return withoutOwner(catalog, oid).withOwner(Optional.of(names.role(owner)));
  }

  /** All of an object's meta data. */
  ObjectMeta withPrivileges(Catalog catalog, long oid, long owner, PrivilegeTarget target) {
    return withOwner(catalog, oid, owner)
        .withPrivileges(Optional.of(privileges(new Address(catalog, oid, 0), owner, target)));
  }

  /** A column's own grants. */
  AccessControl columnPrivileges(long relation, int column, long owner) {
    return privileges(
        new Address(Catalog.RELATION, relation, column), owner, PrivilegeTarget.COLUMN);
  }

  private SortedMap<String, String> labels(Catalog catalog, long oid) {
    return labels.getOrDefault(new Address(catalog, oid, 0), new TreeMap<>());
  }

  private AccessControl privileges(Address address, long owner, PrivilegeTarget target) {
    List<Entry> entries = privileges.get(address);
    return entries == null
        ? defaults.computeIfAbsent(target, it -> it.defaults(version.major()))
        : accessControl(entries, owner);
  }

  /** The entries seen from an owner. */
  AccessControl accessControl(Collection<Entry> entries, long owner) {
    TreeSet<Grant> grants = new TreeSet<>();
    for (Entry entry : entries) {
      grants.add(
          new Grant(
              grantee(entry.grantee(), owner), privilege(entry.privilege()), entry.grantable()));
    }
    return new AccessControl(grants);
  }

  private Grantee grantee(long grantee, long owner) {
    if (grantee == 0) {
      return new Grantee.Everyone();
    }
    return grantee == owner ? new Grantee.Owner() : new Grantee.Role(names.role(grantee));
  }

  private Privilege privilege(String name) {
    for (Privilege privilege : Privilege.values()) {
      if (privilege.name().equals(name)) {
        return privilege;
      }
    }
    throw new DatabaseException(
        "PostgreSQL %s has granted the privilege %s, which is not known here."
            .formatted(version, name),
        "Revoke it, or use a version of pg-flux that knows PostgreSQL %d."
            .formatted(version.major()));
  }
}
