package dev.pgflux.domain.ddl;

import java.util.Collections;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

/**
 * The words that cannot stand everywhere as a name: every key word that PostgreSQL 14 – 18 does not
 * call unreserved (<a href="https://www.postgresql.org/docs/18/sql-keywords-appendix.html">SQL Key
 * Words</a>).
 */
final class Keywords {
  private static final Set<String> QUOTED =
      words(
          """
          all analyse analyze and any array as asc asymmetric authorization between bigint binary bit
          boolean both case cast char character check coalesce collate collation column concurrently
          constraint create cross current_catalog current_date current_role current_schema
          current_time current_timestamp current_user dec decimal default deferrable desc distinct do
          else end except exists extract false fetch float for foreign freeze from full grant greatest
          group grouping having ilike in initially inner inout int integer intersect interval into is
          isnull join json json_array json_arrayagg json_exists json_object json_objectagg json_query
          json_scalar json_serialize json_table json_value lateral leading least left like limit
          localtime localtimestamp merge_action national natural nchar none normalize not notnull null
          nullif numeric offset on only or order out outer overlaps overlay placing position precision
          primary real references returning right row select session_user setof similar smallint some
          substring symmetric system_user table tablesample then time timestamp to trailing treat trim
          true union unique user using values varchar variadic verbose when where window with
          xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot
          xmlserialize xmltable
          """);

  private Keywords() {}

  static boolean mustBeQuoted(String value) {
    return QUOTED.contains(value);
  }

  private static Set<String> words(String text) {
    return Collections.list(new StringTokenizer(text)).stream()
        .map(String.class::cast)
        .collect(Collectors.toUnmodifiableSet());
  }
}
