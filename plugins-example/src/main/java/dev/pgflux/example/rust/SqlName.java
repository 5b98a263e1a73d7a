package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.Set;
import java.util.regex.Pattern;

/** PostgreSQL's names as SQL writes them. */
final class SqlName {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  /** What {@code pg_get_keywords()} of PostgreSQL 18 has beside unreserved words. */
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          all analyse analyze and any array as asc asymmetric authorization between bigint binary
          bit boolean both case cast char character check coalesce collate collation column
          concurrently constraint create cross current_catalog current_date current_role
          current_schema current_time current_timestamp current_user dec decimal default deferrable
          desc distinct do else end except exists extract false fetch float for foreign freeze from
          full grant greatest group grouping having ilike in initially inner inout int integer
          intersect interval into is isnull join json json_array json_arrayagg json_exists
          json_object json_objectagg json_query json_scalar json_serialize json_table json_value
          lateral leading least left like limit localtime localtimestamp merge_action national
          natural nchar none normalize not notnull null nullif numeric offset on only or order out
          outer overlaps overlay placing position precision primary real references returning right
          row select session_user setof similar smallint some substring symmetric system_user table
          tablesample then time timestamp to trailing treat trim true union unique user using
          values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement
          xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
          """
              .strip()
              .split("\\s+", -1));

  /** Words of SQL that mean PostgreSQL's type of that name, and mean it without a length. */
  private static final Set<String> TYPE_WORDS =
      Set.of("numeric", "interval", "time", "timestamp", "json", "varchar");

  private SqlName() {}

  /** A name, quoted where it would be read as something else. */
  static String quoted(String name) {
    return PLAIN.matcher(name).matches() && !KEYWORDS.contains(name)
        ? name
        : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A name with its schema. */
  static String qualified(String schema, String name) {
    return quoted(schema) + "." + quoted(name);
  }

  /** A name with its schema. */
  static String of(NamedModel model) {
    return qualified(model.schema(), model.name());
  }

  /** A type as the target of a cast. */
  static String of(TypeModel type) {
    return element(type) + (type.array() ? "[]" : "");
  }

  private static String element(TypeModel type) {
    if (!type.schema().equals("pg_catalog")) {
      return qualified(type.schema(), type.name());
    }
    return TYPE_WORDS.contains(type.name()) ? type.name() : quoted(type.name());
  }
}
