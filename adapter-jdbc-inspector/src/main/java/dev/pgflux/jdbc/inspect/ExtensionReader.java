package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.snapshot.CatalogContext.AvailableExtension;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads extensions, installed ones and those that could be. */
final class ExtensionReader implements ObjectReader {
  private static final String QUERY =
      "SELECT oid, extname, extowner, extnamespace, extversion FROM pg_extension";

  private static final String AVAILABLE =
      """
      SELECT e.name, e.default_version, v.schema, e.comment
        FROM pg_available_extensions() e
        LEFT JOIN pg_available_extension_versions() v
          ON v.name = e.name AND v.version = e.default_version
       WHERE e.default_version IS NOT NULL
      """;

  private final Map<Identifier, AvailableExtension> available = new HashMap<>();

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    catalogs
        .session()
        .query(
            AVAILABLE,
            row ->
                available.put(
                    row.name("name"),
                    new AvailableExtension(
                        row.text("default_version"),
                        row.optionalText("schema").map(Identifier::of),
                        row.optionalText("comment"))));
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              long oid = row.oid("oid");
              Identifier name = row.name("extname");
              found.add(
                  Catalog.EXTENSION,
                  oid,
                  new Extension(
                      ObjectId.extension(name),
                      Optional.of(catalogs.names().schema(row.oid("extnamespace"))),
                      row.optionalText("extversion"),
                      meta(catalogs, oid, row.oid("extowner"), name)));
            });
  }

  private ObjectMeta meta(Directories catalogs, long oid, long owner, Identifier name) {
    ObjectMeta meta = catalogs.meta().withOwner(Catalog.EXTENSION, oid, owner);
    Optional<String> usual =
        Optional.ofNullable(available.get(name)).flatMap(AvailableExtension::comment);
    return meta.comment().equals(usual) ? meta.withComment(Optional.empty()) : meta;
  }

  /** What the server could install; known once extensions are read. */
  Map<Identifier, AvailableExtension> available() {
    return available;
  }
}
