package dev.pgflux.emitters.typescript;

import dev.pgflux.ports.plugin.TypeModel;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type of PostgreSQL that node-postgres parses, alone or as an array: {@code
 * pg-types/lib/textParsers.js} registers the parsers by these numbers of {@code pg_type.dat}.
 * Whatever is not here comes as the text that the server sends.
 *
 * @param name its name in pg_catalog
 * @param oid its number
 * @param arrayOid the number of its array type, if node-postgres parses that; else 0
 * @param shape what JavaScript has for a value
 */
record BuiltInType(String name, int oid, int arrayOid, Shape shape) {

  /** What JavaScript has for a value. */
  enum Shape {
    BOOLEAN,
    INT2,
    INT4,
    OID,
    FLOAT,
    BIGINT,
    NUMERIC,
    TEXT,
    UUID,
    BYTES,
    JSON,
    DATE,
    TIMESTAMP,
    TIMESTAMPTZ,
    TIME,
    INTERVAL,
    POINT,
    CIRCLE
  }

  private static final Map<String, BuiltInType> ALL =
      Stream.of(
              new BuiltInType("bool", 16, 1000, Shape.BOOLEAN),
              new BuiltInType("bytea", 17, 1001, Shape.BYTES),
              new BuiltInType("int8", 20, 1016, Shape.BIGINT),
              new BuiltInType("int2", 21, 1005, Shape.INT2),
              new BuiltInType("int4", 23, 1007, Shape.INT4),
              new BuiltInType("regproc", 24, 1008, Shape.TEXT),
              new BuiltInType("text", 25, 1009, Shape.TEXT),
              new BuiltInType("oid", 26, 1028, Shape.OID),
              new BuiltInType("json", 114, 199, Shape.JSON),
              new BuiltInType("point", 600, 1017, Shape.POINT),
              new BuiltInType("cidr", 650, 651, Shape.TEXT),
              new BuiltInType("float4", 700, 1021, Shape.FLOAT),
              new BuiltInType("float8", 701, 1022, Shape.FLOAT),
              new BuiltInType("circle", 718, 0, Shape.CIRCLE),
              new BuiltInType("money", 790, 791, Shape.TEXT),
              new BuiltInType("macaddr", 829, 1040, Shape.TEXT),
              new BuiltInType("inet", 869, 1041, Shape.TEXT),
              new BuiltInType("bpchar", 1042, 1014, Shape.TEXT),
              new BuiltInType("varchar", 1043, 1015, Shape.TEXT),
              new BuiltInType("date", 1082, 1182, Shape.DATE),
              new BuiltInType("time", 1083, 1183, Shape.TIME),
              new BuiltInType("timestamp", 1114, 1115, Shape.TIMESTAMP),
              new BuiltInType("timestamptz", 1184, 1185, Shape.TIMESTAMPTZ),
              new BuiltInType("interval", 1186, 1187, Shape.INTERVAL),
              new BuiltInType("timetz", 1266, 1270, Shape.TEXT),
              new BuiltInType("numeric", 1700, 1231, Shape.NUMERIC),
              new BuiltInType("uuid", 2950, 2951, Shape.UUID),
              new BuiltInType("jsonb", 3802, 3807, Shape.JSON))
          .collect(Collectors.toUnmodifiableMap(BuiltInType::name, type -> type));

  static Optional<BuiltInType> of(TypeModel type) {
    return type.kind() == TypeModel.Kind.BASE && type.schema().equals("pg_catalog")
        ? Optional.ofNullable(ALL.get(type.name()))
        : Optional.empty();
  }
}
