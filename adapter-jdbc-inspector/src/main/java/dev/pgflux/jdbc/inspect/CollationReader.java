package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.name.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads collations and conversions. */
final class CollationReader implements ObjectReader {
  private static final String CONVERSIONS =
      """
      SELECT oid, conname, connamespace, conowner, conproc::oid AS function, condefault,
             pg_encoding_to_char(conforencoding) AS source,
             pg_encoding_to_char(contoencoding) AS target
        FROM pg_conversion WHERE oid >= 16384
      """;

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    OpaqueObjects objects = new OpaqueObjects(catalogs, found);
    catalogs
        .session()
        .query(collations(catalogs.session()), row -> readCollation(row, catalogs, objects));
    catalogs.session().query(CONVERSIONS, row -> readConversion(row, catalogs, objects));
  }

  private static String collations(CatalogSession session) {
    String locale =
        session.since(17, "colllocale", session.since(15, "colliculocale", "NULL::text"));
    return """
    SELECT oid, collname, collnamespace, collowner, collprovider, collisdeterministic,
           collcollate, collctype, %s AS locale, %s AS rules
      FROM pg_collation WHERE oid >= 16384
    """
        .formatted(locale, session.since(16, "collicurules", "NULL::text"));
  }

  private static void readCollation(CatalogRow row, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    long schema = row.oid("collnamespace");
    if (!catalogs.names().isManaged(schema)) {
      return;
    }
    List<Sql> options = new ArrayList<>();
    options.add(Sql.of("provider = " + provider(row.letter("collprovider"))));
    options.addAll(locale(row));
    if (!row.flag("collisdeterministic")) {
      options.add(Sql.of("deterministic = false"));
    }
    row.optionalText("rules")
        .ifPresent(rules -> options.add(Sql.of("rules = ?", new Sql.Literal(rules))));
    QualifiedName name = catalogs.names().qualified(schema, row.name("collname"));
    objects.add(
        Catalog.COLLATION,
        row.oid("oid"),
        OpaqueObjects.qualified(ObjectClass.COLLATION, name),
        "collation",
        Optional.empty(),
        row.oid("collowner"),
        List.of(Sql.of("CREATE COLLATION ? (?)", name, Sql.join(", ", options))));
  }

  private static String provider(char letter) {
    return switch (letter) {
      case 'i' -> "icu";
      case 'b' -> "builtin";
      case 'c' -> "libc";
      default -> throw new CatalogMovedException("collprovider is " + letter);
    };
  }

  private static List<Sql> locale(CatalogRow row) throws SQLException {
    // Before 15 the locale of ICU stood where that of libc stands.
    Optional<String> locale = row.optionalText("locale");
    String collate = locale.isPresent() ? locale.get() : row.text("collcollate");
    String type = locale.isPresent() ? locale.get() : row.text("collctype");
    return collate.equals(type)
        ? List.of(Sql.of("locale = ?", new Sql.Literal(collate)))
        : List.of(
            Sql.of("lc_collate = ?", new Sql.Literal(collate)),
            Sql.of("lc_ctype = ?", new Sql.Literal(type)));
  }

  private static void readConversion(CatalogRow row, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    long schema = row.oid("connamespace");
    if (!catalogs.names().isManaged(schema)) {
      return;
    }
    QualifiedName name = catalogs.names().qualified(schema, row.name("conname"));
    objects.add(
        Catalog.CONVERSION,
        row.oid("oid"),
        OpaqueObjects.qualified(ObjectClass.CONVERSION, name),
        "conversion",
        Optional.empty(),
        row.oid("conowner"),
        List.of(
            Sql.of(
                row.flag("condefault")
                    ? "CREATE DEFAULT CONVERSION ? FOR ? TO ? FROM ?"
                    : "CREATE CONVERSION ? FOR ? TO ? FROM ?",
                name,
                new Sql.Literal(row.text("source")),
                new Sql.Literal(row.text("target")),
                objects.routine(row.oid("function")))));
  }
}
