package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** The columns of every relation but indexes. */
final class ColumnDirectory {

  private static final String QUERY =
      """
      SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attcollation, a.attnotnull,
             a.attidentity, a.attgenerated, a.attstorage, a.attcompression, a.attstattarget,
             a.attoptions, a.attfdwoptions, a.attislocal, d.oid AS default_oid,
             CASE WHEN a.atttypmod >= 0 THEN format_type(a.atttypid, a.atttypmod) END AS printed,
             pg_get_expr(d.adbin, d.adrelid) AS default_value
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
       WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
         AND c.relpersistence <> 't' AND c.relnamespace <> 99
       ORDER BY a.attrelid, a.attnum
      """;

  /** A column as the catalogs have it. */
  record Entry(
      int number,
      Identifier name,
      long typeOid,
      DataType type,
      long collation,
      boolean notNull,
      char identity,
      char generated,
      char storage,
      char compression,
      OptionalInt statisticsTarget,
      SortedMap<String, String> options,
      SortedMap<String, String> foreignOptions,
      boolean local,
      Optional<String> defaultValue) {}

  private final Map<Long, List<Entry>> columns = new HashMap<>();

  /** Reads the columns, and notes in the directory which table each default is a part of. */
  static ColumnDirectory read(
      CatalogSession session,
      TypeDirectory types,
      RelationDirectory relations,
      ObjectDirectory objects)
      throws SQLException {
    ColumnDirectory directory = new ColumnDirectory();
    session.query(
        QUERY,
        row -> {
          long relation = row.oid("attrelid");
          directory
              .columns
              .computeIfAbsent(relation, key -> new ArrayList<>())
              .add(entry(row, types));
          long defaultOid = row.oid("default_oid");
          if (defaultOid != 0) {
            relations
                .managed(relation)
                .ifPresent(it -> objects.register(Catalog.COLUMN_DEFAULT, defaultOid, it.id()));
          }
        });
    return directory;
  }

  private static Entry entry(CatalogRow row, TypeDirectory types) throws SQLException {
    long type = row.oid("atttypid");
    return new Entry(
        row.integer("attnum"),
        row.name("attname"),
        type,
        types.type(type, row.integer("atttypmod"), row.optionalText("printed")),
        row.oid("attcollation"),
        row.flag("attnotnull"),
        row.letter("attidentity"),
        row.letter("attgenerated"),
        row.letter("attstorage"),
        row.letter("attcompression"),
        row.statisticsTarget("attstattarget"),
        row.options("attoptions"),
        row.options("attfdwoptions"),
        row.flag("attislocal"),
        row.optionalText("default_value"));
  }

  /** Whether a relation has columns, which an index or a sequence here has not. */
  boolean has(long relation) {
    return columns.containsKey(relation);
  }

  List<Entry> of(long relation) {
    return columns.getOrDefault(relation, List.of());
  }

  Entry get(long relation, long number) {
    for (Entry entry : of(relation)) {
      if (entry.number() == number) {
        return entry;
      }
    }
    throw new CatalogMovedException("column %d of relation %d".formatted(number, relation));
  }

  /** The names of columns, in the order of their numbers here. */
  List<Identifier> names(long relation, List<Long> numbers) {
    return numbers.stream().map(number -> get(relation, number).name()).toList();
  }

  /** A column's name; empty when there is no column of that number, as for 0. */
  Optional<Identifier> findName(long relation, long number) {
    return of(relation).stream()
        .filter(entry -> entry.number() == number)
        .map(Entry::name)
        .findFirst();
  }
}
