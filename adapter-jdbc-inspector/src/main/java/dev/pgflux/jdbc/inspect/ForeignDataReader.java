package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads foreign-data wrappers, foreign servers and user mappings. */
final class ForeignDataReader implements ObjectReader {
  private static final String WRAPPERS =
      """
      SELECT oid, fdwname, fdwowner, fdwhandler, fdwvalidator, fdwoptions
        FROM pg_foreign_data_wrapper
      """;

  private static final String SERVERS =
      """
      SELECT oid, srvname, srvowner, srvfdw, srvtype, srvversion, srvoptions
        FROM pg_foreign_server
      """;

  /**
   * The view, not the catalog: that is the superuser's alone. The options are not asked for: which
   * of them are secrets only the wrapper knows.
   */
  private static final String MAPPINGS = "SELECT umid, srvid, umuser FROM pg_user_mappings";

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    OpaqueObjects objects = new OpaqueObjects(catalogs, found);
    catalogs.session().query(WRAPPERS, row -> readWrapper(row, objects));
    catalogs.session().query(SERVERS, row -> readServer(row, catalogs, objects));
    catalogs
        .session()
        .query(
            MAPPINGS,
            row -> {
              if (!catalogs.objects().isMember(Catalog.FOREIGN_SERVER, row.oid("srvid"))) {
                readMapping(row, catalogs, objects);
              }
            });
  }

  private static void readWrapper(CatalogRow row, OpaqueObjects objects) throws SQLException {
    Identifier name = row.name("fdwname");
    objects.add(
        Catalog.FOREIGN_DATA_WRAPPER,
        row.oid("oid"),
        OpaqueObjects.global(ObjectClass.FOREIGN_DATA_WRAPPER, name),
        "foreign data wrapper",
        Optional.of(PrivilegeTarget.FOREIGN_DATA_WRAPPER),
        row.oid("fdwowner"),
        List.of(
            Sql.of("CREATE FOREIGN DATA WRAPPER ?", name)
                .plus(objects.clause(" HANDLER ?", row.oid("fdwhandler")))
                .plus(objects.clause(" VALIDATOR ?", row.oid("fdwvalidator")))),
        row.options("fdwoptions"));
  }

  private static void readServer(CatalogRow row, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    Identifier name = row.name("srvname");
    objects.add(
        Catalog.FOREIGN_SERVER,
        row.oid("oid"),
        OpaqueObjects.global(ObjectClass.FOREIGN_SERVER, name),
        "server",
        Optional.of(PrivilegeTarget.FOREIGN_SERVER),
        row.oid("srvowner"),
        List.of(
            Sql.of("CREATE SERVER ?", name)
                .plus(literal(" TYPE ?", row.optionalText("srvtype")))
                .plus(literal(" VERSION ?", row.optionalText("srvversion")))
                .plus(" FOREIGN DATA WRAPPER ?", catalogs.names().wrapper(row.oid("srvfdw")))),
        row.options("srvoptions"));
  }

  private static Sql literal(String template, Optional<String> value) {
    return value.map(text -> Sql.of(template, new Sql.Literal(text))).orElse(Sql.EMPTY);
  }

  private static void readMapping(CatalogRow row, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    Identifier server = catalogs.names().server(row.oid("srvid"));
    Optional<Identifier> role =
        row.oid("umuser") == 0
            ? Optional.empty()
            : Optional.of(catalogs.names().role(row.oid("umuser")));
    objects.add(
        Catalog.USER_MAPPING,
        row.oid("umid"),
        ObjectId.userMapping(role, server),
        "user mapping",
        Optional.empty(),
        0,
        List.of(
            Sql.of(
                "CREATE USER MAPPING FOR ? SERVER ?",
                role.map(it -> Sql.of("?", it)).orElse(Sql.of("PUBLIC")),
                server)));
  }
}
