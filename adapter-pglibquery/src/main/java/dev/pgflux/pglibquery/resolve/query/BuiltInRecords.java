package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import dev.pgflux.pglibquery.resolve.catalog.Signature;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result columns of PostgreSQL's own set-returning functions that schemas use ({@code
 * proargnames}).
 */
final class BuiltInRecords {
  private static final DataType JSON = DataType.builtIn("json");
  private static final DataType OID = DataType.builtIn("oid");

  private static final Map<String, List<RelationColumn>> COLUMNS =
      Map.ofEntries(
          Map.entry("json_each", keyAndValue(JSON)),
          Map.entry("jsonb_each", keyAndValue(Types.JSONB)),
          Map.entry("json_each_text", keyAndValue(Types.TEXT)),
          Map.entry("jsonb_each_text", keyAndValue(Types.TEXT)),
          Map.entry("json_array_elements", value(JSON)),
          Map.entry("jsonb_array_elements", value(Types.JSONB)),
          Map.entry("json_array_elements_text", value(Types.TEXT)),
          Map.entry("jsonb_array_elements_text", value(Types.TEXT)),
          Map.entry(
              "aclexplode",
              List.of(
                  new RelationColumn("grantor", OID),
                  new RelationColumn("grantee", OID),
                  new RelationColumn("privilege_type", Types.TEXT),
                  new RelationColumn("is_grantable", Types.BOOL))),
          Map.entry(
              "pg_options_to_table",
              List.of(
                  new RelationColumn("option_name", Types.TEXT),
                  new RelationColumn("option_value", Types.TEXT))));

  private BuiltInRecords() {}

  private static List<RelationColumn> keyAndValue(DataType type) {
    return List.of(new RelationColumn("key", Types.TEXT), new RelationColumn("value", type));
  }

  private static List<RelationColumn> value(DataType type) {
    return List.of(new RelationColumn("value", type));
  }

  /** The columns of a function, or none when it is not one of these. */
  static List<RelationColumn> columns(Optional<Signature> signature, String name) {
    boolean builtIn = signature.map(it -> it.name().isBuiltIn()).orElse(false);
    return builtIn ? COLUMNS.getOrDefault(name, List.of()) : List.of();
  }
}
