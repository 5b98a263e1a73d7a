package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.name.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads publications; names this database's subscriptions, which are not managed. */
final class PublicationReader implements ObjectReader {
  /** The catalog is shared by all databases of the server. */
  private static final String SUBSCRIPTIONS =
      """
      SELECT oid, subname FROM pg_subscription
       WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;

  private static final String NAMES = "SELECT oid, pubname FROM pg_publication";

  private static final String SCHEMAS =
      """
      SELECT s.oid, s.pnpubid, s.pnnspid FROM pg_publication_namespace s
        JOIN pg_namespace n ON n.oid = s.pnnspid
       ORDER BY s.pnpubid, n.nspname
      """;

  private final Map<Long, TreeMap<String, Sql>> tables = new HashMap<>();
  private final Map<Long, List<Sql>> schemas = new HashMap<>();

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    OpaqueObjects objects = new OpaqueObjects(catalogs, found);
    CatalogSession session = catalogs.session();
    session.query(SUBSCRIPTIONS, row -> found.addUnmanaged("subscription", row.text("subname")));
    session.query(
        NAMES,
        row ->
            catalogs
                .objects()
                .register(
                    Catalog.PUBLICATION,
                    row.oid("oid"),
                    OpaqueObjects.global(ObjectClass.PUBLICATION, row.name("pubname"))));
    session.query(tables(session), row -> readTable(row, catalogs));
    if (session.version().isAtLeast(15)) {
      session.query(
          SCHEMAS,
          row ->
              schemas
                  .computeIfAbsent(row.oid("pnpubid"), key -> new ArrayList<>())
                  .add(Sql.of("TABLES IN SCHEMA ?", catalogs.names().schema(row.oid("pnnspid")))));
    }
    session.query(publications(session), row -> readPublication(row, objects));
  }

  private static String tables(CatalogSession session) {
    return "SELECT oid, prpubid, prrelid, %s AS columns, %s AS condition FROM pg_publication_rel"
        .formatted(
            session.since(15, "prattrs::text", "NULL"),
            session.since(15, "pg_get_expr(prqual, prrelid)", "NULL"));
  }

  private static String publications(CatalogSession session) {
    return """
    SELECT oid, pubname, pubowner, puballtables, pubinsert, pubupdate, pubdelete, pubtruncate,
           pubviaroot, %s AS generated
      FROM pg_publication
    """
        .formatted(session.since(18, "pubgencols", "'n'::\"char\""));
  }

  private void readTable(CatalogRow row, Directories catalogs) throws SQLException {
    long oid = row.oid("oid");
    catalogs
        .objects()
        .find(Catalog.PUBLICATION, row.oid("prpubid"))
        .ifPresent(id -> catalogs.objects().register(Catalog.PUBLICATION_RELATION, oid, id));
    RelationDirectory.Entry table = catalogs.relations().get(row.oid("prrelid"));
    List<Identifier> columns =
        catalogs.columns().names(table.oid(), row.numbers("columns").stream().sorted().toList());
    Sql sql = Sql.of("TABLE ?", table.name());
    if (!columns.isEmpty()) {
      sql = sql.plus(" (?)", Sql.names(columns));
    }
    Optional<String> condition = row.optionalText("condition");
    if (condition.isPresent()) {
      sql = sql.plus(" WHERE (?)", OpaqueObjects.verbatim(condition.get()));
    }
    tables
        .computeIfAbsent(row.oid("prpubid"), key -> new TreeMap<>())
        .put(table.name().toString(), sql);
  }

  private void readPublication(CatalogRow row, OpaqueObjects objects) throws SQLException {
    long oid = row.oid("oid");
    Identifier name = row.name("pubname");
    List<Sql> members = new ArrayList<>(tables.getOrDefault(oid, new TreeMap<>()).values());
    members.addAll(schemas.getOrDefault(oid, List.of()));
    Sql sql = Sql.of("CREATE PUBLICATION ?", name);
    if (row.flag("puballtables")) {
      sql = sql.plus(" FOR ALL TABLES");
    } else if (!members.isEmpty()) {
      sql = sql.plus(" FOR ?", Sql.join(", ", members));
    }
    List<Sql> options = options(row);
    if (!options.isEmpty()) {
      sql = sql.plus(" WITH (?)", Sql.join(", ", options));
    }
    objects.add(
        Catalog.PUBLICATION,
        oid,
        OpaqueObjects.global(ObjectClass.PUBLICATION, name),
        "publication",
        Optional.empty(),
        row.oid("pubowner"),
        List.of(sql));
  }

  private static List<Sql> options(CatalogRow row) throws SQLException {
    List<String> published = new ArrayList<>();
    for (String command : List.of("insert", "update", "delete", "truncate")) {
      if (row.flag("pub" + command)) {
        published.add(command);
      }
    }
    List<Sql> options = new ArrayList<>();
    if (published.size() < 4) {
      options.add(Sql.of("publish = ?", new Sql.Literal(String.join(", ", published))));
    }
    if (row.flag("pubviaroot")) {
      options.add(Sql.of("publish_via_partition_root = true"));
    }
    if (row.letter("generated") == 's') {
      options.add(Sql.of("publish_generated_columns = stored"));
    }
    return options;
  }
}
