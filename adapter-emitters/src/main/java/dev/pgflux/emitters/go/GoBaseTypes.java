package dev.pgflux.emitters.go;

import dev.pgflux.ports.plugin.TypeModel;
import java.util.Map;
import java.util.Set;

/**
 * PostgreSQL's own types as Go's: one of the language where it holds every value, else one of
 * pgtype, else text.
 */
final class GoBaseTypes {
  static final String HSTORE = "hstore";

  private static final GoType STRING = GoType.plain("string");

  /** Types of the language, for which a domain may be a type of its own. */
  private static final Map<String, String> SCALARS =
      Map.ofEntries(
          Map.entry("bool", "bool"),
          Map.entry("int2", "int16"),
          Map.entry("int4", "int32"),
          Map.entry("int8", "int64"),
          Map.entry("float4", "float32"),
          Map.entry("float8", "float64"),
          Map.entry("oid", "uint32"),
          Map.entry("xid", "uint32"),
          Map.entry("cid", "uint32"),
          Map.entry("xid8", "uint64"),
          // A byte would make an array of them a bytea.
          Map.entry("char", "rune"));

  private static final Map<String, GoType> STRUCTURES =
      Map.ofEntries(
          Map.entry("bytea", GoType.slice("[]byte")),
          Map.entry("json", GoType.slice("{encoding/json}.RawMessage")),
          Map.entry("jsonb", GoType.slice("{encoding/json}.RawMessage")),
          Map.entry("timestamp", GoType.structure("{time}.Time")),
          Map.entry("timestamptz", GoType.structure("{time}.Time")),
          Map.entry("inet", GoType.structure("{net/netip}.Prefix")),
          Map.entry("cidr", GoType.structure("{net/netip}.Prefix")),
          Map.entry("macaddr", GoType.slice("{net}.HardwareAddr")),
          Map.entry("macaddr8", GoType.slice("{net}.HardwareAddr")),
          Map.entry(HSTORE, new GoType(GoType.PGTYPE + "Hstore", true, false)),
          Map.entry("numeric", GoType.pgtype("Numeric")),
          Map.entry("date", GoType.pgtype("Date")),
          Map.entry("time", GoType.pgtype("Time")),
          Map.entry("interval", GoType.pgtype("Interval")),
          Map.entry("uuid", GoType.pgtype("UUID")),
          Map.entry("bit", GoType.pgtype("Bits")),
          Map.entry("varbit", GoType.pgtype("Bits")),
          Map.entry("point", GoType.pgtype("Point")),
          Map.entry("line", GoType.pgtype("Line")),
          Map.entry("lseg", GoType.pgtype("Lseg")),
          Map.entry("box", GoType.pgtype("Box")),
          Map.entry("path", GoType.pgtype("Path")),
          Map.entry("polygon", GoType.pgtype("Polygon")),
          Map.entry("circle", GoType.pgtype("Circle")),
          Map.entry("tid", GoType.pgtype("TID")),
          Map.entry("tsvector", GoType.pgtype("TSVector")));

  /** What pgx shows as text beside what it has no codec for. */
  private static final Set<String> TEXTS =
      Set.of("text", "varchar", "bpchar", "name", "xml", "jsonpath", "aclitem", "unknown");

  /** Arrays of types that pgx knows, but no arrays of. */
  private static final Set<String> NO_ARRAYS = Set.of("macaddr8", "unknown");

  private GoBaseTypes() {}

  /** The type of one value. */
  static GoType of(TypeModel type) {
    String name = type.name();
    if (!type.schema().equals("pg_catalog") && !name.equals(HSTORE)) {
      return STRING;
    }
    if (SCALARS.containsKey(name)) {
      return GoType.plain(SCALARS.get(name));
    }
    return STRUCTURES.getOrDefault(name, STRING);
  }

  /** Whether a domain over it is a type of its own: one of the language without methods. */
  static boolean isScalar(TypeModel type) {
    return !of(type).structure() && !of(type).holdsNull();
  }

  /** The bounds of a range over a type: infinity is a usual one, which time.Time does not have. */
  static GoType asBound(TypeModel type, GoType usual) {
    return switch (type.schema() + "." + type.name()) {
      case "pg_catalog.timestamp" -> GoType.pgtype("Timestamp");
      case "pg_catalog.timestamptz" -> GoType.pgtype("Timestamptz");
      default -> usual;
    };
  }

  /** Whether a connection of pgx knows it without being told. */
  static boolean isKnown(TypeModel type) {
    if (!type.schema().equals("pg_catalog")) {
      return false;
    }
    return switch (type.kind()) {
      case RANGE -> true;
      case MULTIRANGE -> !type.array();
      case BASE, ENUM, DOMAIN, COMPOSITE, ROW, UNKNOWN -> {
        boolean known =
            SCALARS.containsKey(type.name())
                || TEXTS.contains(type.name())
                || STRUCTURES.containsKey(type.name());
        yield known && !(type.array() && NO_ARRAYS.contains(type.name()));
      }
    };
  }
}
