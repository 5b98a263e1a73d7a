package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads text search parsers, templates, dictionaries and configurations. */
final class TextSearchReader implements ObjectReader {
  private static final String PARSERS =
      """
      SELECT oid, prsname AS name, prsnamespace AS schema, prsstart::oid AS start,
             prstoken::oid AS token, prsend::oid AS end, prslextype::oid AS types,
             prsheadline::oid AS headline
        FROM pg_ts_parser
      """;

  private static final String TEMPLATES =
      """
      SELECT oid, tmplname AS name, tmplnamespace AS schema, tmplinit::oid AS init,
             tmpllexize::oid AS lexize
        FROM pg_ts_template
      """;

  private static final String DICTIONARIES =
      """
      SELECT oid, dictname AS name, dictnamespace AS schema, dictowner, dicttemplate,
             dictinitoption
        FROM pg_ts_dict
      """;

  private static final String MAPPINGS =
      """
      SELECT m.mapcfg, t.alias, m.mapdict
        FROM pg_ts_config c
        JOIN pg_ts_config_map m ON m.mapcfg = c.oid
        JOIN LATERAL ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
       WHERE c.oid >= 16384
       ORDER BY m.mapcfg, t.alias, m.mapseqno
      """;

  private static final String CONFIGURATIONS =
      """
      SELECT oid, cfgname AS name, cfgnamespace AS schema, cfgowner, cfgparser
        FROM pg_ts_config WHERE oid >= 16384
      """;

  private final Map<Long, QualifiedName> parsers = new HashMap<>();
  private final Map<Long, QualifiedName> templates = new HashMap<>();
  private final Map<Long, QualifiedName> dictionaries = new HashMap<>();
  private final Map<Long, TreeMap<String, List<Sql>>> mappings = new HashMap<>();

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    OpaqueObjects objects = new OpaqueObjects(catalogs, found);
    CatalogSession session = catalogs.session();
    session.query(PARSERS, row -> readParser(row, catalogs, objects));
    session.query(TEMPLATES, row -> readTemplate(row, catalogs, objects));
    session.query(DICTIONARIES, row -> readDictionary(row, catalogs, objects));
    session.query(
        MAPPINGS,
        row ->
            mappings
                .computeIfAbsent(row.oid("mapcfg"), key -> new TreeMap<>())
                .computeIfAbsent(row.text("alias"), key -> new ArrayList<>())
                .add(Sql.of("?", name(dictionaries, row.oid("mapdict")))));
    session.query(CONFIGURATIONS, row -> readConfiguration(row, catalogs, objects));
  }

  private void readParser(CatalogRow row, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    QualifiedName name = remember(parsers, row, catalogs);
    List<Sql> options = new ArrayList<>();
    options.addAll(objects.option("start", row.oid("start")));
    options.addAll(objects.option("gettoken", row.oid("token")));
    options.addAll(objects.option("end", row.oid("end")));
    options.addAll(objects.option("lextypes", row.oid("types")));
    options.addAll(objects.option("headline", row.oid("headline")));
    add(
        row,
        catalogs,
        objects,
        Catalog.TEXT_SEARCH_PARSER,
        OpaqueObjects.qualified(ObjectClass.TEXT_SEARCH_PARSER, name),
        0,
        List.of(Sql.of("CREATE TEXT SEARCH PARSER ? (?)", name, Sql.join(", ", options))));
  }

  private void readTemplate(CatalogRow row, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    QualifiedName name = remember(templates, row, catalogs);
    List<Sql> options = new ArrayList<>(objects.option("init", row.oid("init")));
    options.addAll(objects.option("lexize", row.oid("lexize")));
    add(
        row,
        catalogs,
        objects,
        Catalog.TEXT_SEARCH_TEMPLATE,
        OpaqueObjects.qualified(ObjectClass.TEXT_SEARCH_TEMPLATE, name),
        0,
        List.of(Sql.of("CREATE TEXT SEARCH TEMPLATE ? (?)", name, Sql.join(", ", options))));
  }

  private void readDictionary(CatalogRow row, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    QualifiedName name = remember(dictionaries, row, catalogs);
    String options = row.optionalText("dictinitoption").map(text -> ", " + text).orElse("");
    add(
        row,
        catalogs,
        objects,
        Catalog.TEXT_SEARCH_DICTIONARY,
        OpaqueObjects.qualified(ObjectClass.TEXT_SEARCH_DICTIONARY, name),
        row.oid("dictowner"),
        List.of(
            Sql.of(
                "CREATE TEXT SEARCH DICTIONARY ? (template = ??)",
                name,
                name(templates, row.oid("dicttemplate")),
                OpaqueObjects.verbatim(options))));
  }

  private void readConfiguration(CatalogRow row, Directories catalogs, OpaqueObjects objects)
      throws SQLException {
    QualifiedName name = catalogs.names().qualified(row.oid("schema"), row.name("name"));
    List<Sql> statements = new ArrayList<>();
    statements.add(
        Sql.of(
            "CREATE TEXT SEARCH CONFIGURATION ? (parser = ?)",
            name,
            name(parsers, row.oid("cfgparser"))));
    mappings
        .getOrDefault(row.oid("oid"), new TreeMap<>())
        .forEach((token, targets) ->
            statements.add(
                Sql.of(
                    "ALTER TEXT SEARCH CONFIGURATION ? ADD MAPPING FOR ? WITH ?",
                    name,
                    Identifier.of(token),
                    Sql.join(", ", targets))));
    add(
        row,
        catalogs,
        objects,
        Catalog.TEXT_SEARCH_CONFIGURATION,
        OpaqueObjects.qualified(ObjectClass.TEXT_SEARCH_CONFIGURATION, name),
        row.oid("cfgowner"),
        statements);
  }

  private static void add(
      CatalogRow row,
      Directories catalogs,
      OpaqueObjects objects,
      Catalog catalog,
      QualifiedId id,
      long owner,
      List<Sql> statements)
      throws SQLException {
    if (catalogs.names().isManaged(row.oid("schema"))) {
      objects.add(
          catalog,
          row.oid("oid"),
          id,
          id.objectClass().label(),
          Optional.empty(),
          owner,
          statements);
    }
  }

  private static QualifiedName remember(
      Map<Long, QualifiedName> names, CatalogRow row, Directories catalogs) throws SQLException {
    QualifiedName name = catalogs.names().qualified(row.oid("schema"), row.name("name"));
    names.put(row.oid("oid"), name);
    return name;
  }

  private static QualifiedName name(Map<Long, QualifiedName> names, long oid) {
    return Optional.ofNullable(names.get(oid))
        .orElseThrow(() -> new CatalogMovedException("text search object " + oid));
  }
}
