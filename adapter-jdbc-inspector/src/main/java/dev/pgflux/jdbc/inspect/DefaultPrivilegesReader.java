package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads default privileges, but for entries that say no more than PostgreSQL's own defaults. */
final class DefaultPrivilegesReader implements ObjectReader {
  private static final String QUERY =
      """
      SELECT d.oid, d.defaclrole, d.defaclnamespace, d.defaclobjtype, a.grantee, a.privilege_type,
             a.is_grantable
        FROM pg_default_acl d LEFT JOIN LATERAL aclexplode(d.defaclacl) AS a ON true
      """;

  private record Key(long role, long schema, char type) {}

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    Map<Key, List<MetaDirectory.Entry>> entries = new LinkedHashMap<>();
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              Key key =
                  new Key(
                      row.oid("defaclrole"),
                      row.oid("defaclnamespace"),
                      row.letter("defaclobjtype"));
              var list = entries.computeIfAbsent(key, it -> new ArrayList<>());
              Optional<String> privilege = row.optionalText("privilege_type");
              if (privilege.isPresent()) {
                list.add(
                    new MetaDirectory.Entry(
                        row.oid("grantee"), privilege.get(), row.flag("is_grantable")));
              }
            });
    entries.forEach((key, list) -> add(key, list, catalogs, found));
  }

  private static void add(
      Key key, List<MetaDirectory.Entry> entries, Directories catalogs, FoundObjects found) {
    if (key.schema() != 0 && !catalogs.names().isManaged(key.schema())) {
      return;
    }
    Identifier role = catalogs.names().role(key.role());
    Optional<PrivilegeTarget> target = target(key.type());
    if (target.isEmpty()) {
      found.addUnmanaged("default privileges of large objects", role.value());
      return;
    }
    AccessControl usual =
        key.schema() == 0 ? target.get().defaults(catalogs.version().major()) : AccessControl.EMPTY;
    AccessControl privileges = catalogs.meta().accessControl(entries, key.role());
    if (!privileges.equals(usual)) {
      Optional<Identifier> schema =
          key.schema() == 0 ? Optional.empty() : Optional.of(catalogs.names().schema(key.schema()));
      found.add(new DefaultPrivileges(role, schema, target.get(), privileges));
    }
  }

  private static Optional<PrivilegeTarget> target(char letter) {
    return switch (letter) {
      case 'r' -> Optional.of(PrivilegeTarget.TABLE);
      case 'S' -> Optional.of(PrivilegeTarget.SEQUENCE);
      case 'f' -> Optional.of(PrivilegeTarget.ROUTINE);
      case 'T' -> Optional.of(PrivilegeTarget.TYPE);
      case 'n' -> Optional.of(PrivilegeTarget.SCHEMA);
      case 'L' -> Optional.empty();
      default -> throw new CatalogMovedException("defaclobjtype is " + letter);
    };
  }
}
