package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what extends the server by functions: languages, transforms, access methods, casts. */
final class LanguageReader implements ObjectReader {
  private static final String LANGUAGES =
      """
      SELECT oid, lanname, lanowner, lanpltrusted, lanplcallfoid, laninline, lanvalidator
        FROM pg_language WHERE lanispl
      """;

  private static final String TRANSFORMS =
      """
      SELECT oid, trftype, trflang, trffromsql::oid AS from_sql, trftosql::oid AS to_sql
        FROM pg_transform
      """;

  private static final String ACCESS_METHODS =
      "SELECT oid, amname, amtype, amhandler::oid AS handler FROM pg_am WHERE oid >= 16384";

  private static final String CASTS =
      """
      SELECT oid, castsource, casttarget, castfunc, castcontext, castmethod
        FROM pg_cast
       WHERE oid >= 16384
         AND NOT EXISTS (SELECT FROM pg_depend
                          WHERE classid = 'pg_cast'::regclass AND objid = pg_cast.oid
                            AND deptype = 'i')
      """;

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    OpaqueObjects objects = new OpaqueObjects(catalogs, found);
    CatalogSession session = catalogs.session();
    session.query(LANGUAGES, row -> readLanguage(row, objects));
    session.query(TRANSFORMS, row -> readTransform(row, catalogs, objects));
    session.query(ACCESS_METHODS, row -> readAccessMethod(row, objects));
    session.query(CASTS, row -> readCast(row, catalogs, objects));
  }

  private static void readLanguage(CatalogRow row, OpaqueObjects objects) throws SQLException {
    Identifier name = row.name("lanname");
    String start = row.flag("lanpltrusted") ? "CREATE TRUSTED LANGUAGE ?" : "CREATE LANGUAGE ?";
    objects.add(
        Catalog.LANGUAGE,
        row.oid("oid"),
        OpaqueObjects.global(ObjectClass.LANGUAGE, name),
        "language",
        Optional.of(PrivilegeTarget.LANGUAGE),
        row.oid("lanowner"),
        List.of(
            Sql.of(start, name)
                .plus(objects.clause(" HANDLER ?", row.oid("lanplcallfoid")))
                .plus(objects.clause(" INLINE ?", row.oid("laninline")))
                .plus(objects.clause(" VALIDATOR ?", row.oid("lanvalidator")))));
  }

  private static void readTransform(CatalogRow row, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    DataType type = catalogs.types().type(row.oid("trftype"));
    Identifier language = catalogs.names().language(row.oid("trflang"));
    List<Sql> directions = new ArrayList<>();
    if (row.oid("from_sql") != 0) {
      directions.add(Sql.of("FROM SQL WITH FUNCTION ?", objects.signature(row.oid("from_sql"))));
    }
    if (row.oid("to_sql") != 0) {
      directions.add(Sql.of("TO SQL WITH FUNCTION ?", objects.signature(row.oid("to_sql"))));
    }
    objects.add(
        Catalog.TRANSFORM,
        row.oid("oid"),
        ObjectId.transform(type, language),
        "transform",
        Optional.empty(),
        0,
        List.of(
            Sql.of(
                "CREATE TRANSFORM FOR ? LANGUAGE ? (?)",
                type,
                language,
                Sql.join(", ", directions))));
  }

  private static void readAccessMethod(CatalogRow row, OpaqueObjects objects) throws SQLException {
    Identifier name = row.name("amname");
    objects.add(
        Catalog.ACCESS_METHOD,
        row.oid("oid"),
        OpaqueObjects.global(ObjectClass.ACCESS_METHOD, name),
        "access method",
        Optional.empty(),
        0,
        List.of(
            Sql.of(
                row.letter("amtype") == 't'
                    ? "CREATE ACCESS METHOD ? TYPE TABLE HANDLER ?"
                    : "CREATE ACCESS METHOD ? TYPE INDEX HANDLER ?",
                name,
                objects.routine(row.oid("handler")))));
  }

  private static void readCast(CatalogRow row, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    DataType source = catalogs.types().type(row.oid("castsource"));
    DataType target = catalogs.types().type(row.oid("casttarget"));
    Sql how =
        switch (row.letter("castmethod")) {
          case 'f' -> Sql.of(" WITH FUNCTION ?", objects.signature(row.oid("castfunc")));
          case 'i' -> Sql.of(" WITH INOUT");
          default -> Sql.of(" WITHOUT FUNCTION");
        };
    Sql when =
        switch (row.letter("castcontext")) {
          case 'a' -> Sql.of(" AS ASSIGNMENT");
          case 'i' -> Sql.of(" AS IMPLICIT");
          default -> Sql.EMPTY;
        };
    objects.add(
        Catalog.CAST,
        row.oid("oid"),
        ObjectId.cast(source, target),
        "cast",
        Optional.empty(),
        0,
        List.of(Sql.of("CREATE CAST (? AS ?)", source, target).plus(how).plus(when)));
  }
}
