package dev.pgflux.example.rust;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL's own types as those of Rust that sqlx decodes them to. */
final class RustScalars {
  /** What {@code numeric} becomes. */
  enum Numeric {
    /** {@code rust_decimal::Decimal}. */
    RUST_DECIMAL,
    /** {@code bigdecimal::BigDecimal}. */
    BIGDECIMAL,
    /** {@code f64}, by a cast, since sqlx decodes no numeric to it. */
    F64,
    /** {@code String}, by a cast. */
    TEXT
  }

  private static final String CHRONO_ZONED = "chrono::DateTime<chrono::Utc>";
  private static final String SQLX = "sqlx::postgres::types::";

  private static final Map<String, RustType> TYPES =
      Map.ofEntries(
          Map.entry("bool", RustType.plain("bool")),
          Map.entry("char", RustType.plain("i8")),
          Map.entry("int2", RustType.plain("i16")),
          Map.entry("int4", RustType.plain("i32")),
          Map.entry("int8", RustType.plain("i64")),
          Map.entry("float4", RustType.plain("f32")),
          Map.entry("float8", RustType.plain("f64")),
          Map.entry("text", RustType.plain("String")),
          Map.entry("varchar", RustType.plain("String").sentAs("varchar")),
          Map.entry("bpchar", RustType.plain("String").sentAs("bpchar")),
          Map.entry("name", RustType.plain("String").sentAs("name")),
          Map.entry("bytea", RustType.plain("Vec<u8>")),
          Map.entry("uuid", RustType.plain("uuid::Uuid")),
          Map.entry("json", RustType.plain("serde_json::Value").sentAs("json")),
          Map.entry("jsonb", RustType.plain("serde_json::Value")),
          Map.entry("oid", RustType.plain(SQLX + "Oid")),
          Map.entry("date", RustType.plain("chrono::NaiveDate")),
          Map.entry("time", RustType.plain("chrono::NaiveTime")),
          Map.entry("timestamp", RustType.plain("chrono::NaiveDateTime")),
          Map.entry("timestamptz", RustType.plain(CHRONO_ZONED)),
          Map.entry(
              "timetz", RustType.ofSqlx(SQLX + "PgTimeTz<chrono::NaiveTime, chrono::FixedOffset>")),
          Map.entry("interval", RustType.ofSqlx(SQLX + "PgInterval")),
          Map.entry("money", RustType.ofSqlx(SQLX + "PgMoney")),
          Map.entry("inet", RustType.ofSqlx("sqlx::types::ipnetwork::IpNetwork")),
          Map.entry("cidr", RustType.ofSqlx("sqlx::types::ipnetwork::IpNetwork").sentAs("cidr")),
          Map.entry("macaddr", RustType.ofSqlx("sqlx::types::mac_address::MacAddress")),
          Map.entry("bit", RustType.ofSqlx("sqlx::types::BitVec").sentAs("\"bit\"")),
          Map.entry("varbit", RustType.ofSqlx("sqlx::types::BitVec")),
          Map.entry("point", RustType.ofSqlx(SQLX + "PgPoint")),
          Map.entry("line", RustType.ofSqlx(SQLX + "PgLine")),
          Map.entry("lseg", RustType.ofSqlx(SQLX + "PgLSeg")),
          Map.entry("box", RustType.ofSqlx(SQLX + "PgBox")),
          Map.entry("path", RustType.ofSqlx(SQLX + "PgPath")),
          Map.entry("polygon", RustType.ofSqlx(SQLX + "PgPolygon")),
          Map.entry("circle", RustType.ofSqlx(SQLX + "PgCircle")));

  /** What the bounds of a range may be, since sqlx knows ranges of these alone. */
  private static final Set<String> BOUNDS =
      Set.of(
          "i32",
          "i64",
          "rust_decimal::Decimal",
          "bigdecimal::BigDecimal",
          "chrono::NaiveDate",
          "chrono::NaiveDateTime",
          CHRONO_ZONED,
          "time::Date",
          "time::PrimitiveDateTime",
          "time::OffsetDateTime");

  private static final Map<String, String> RANGES =
      Map.of(
          "int4range", "int4",
          "int8range", "int8",
          "numrange", "numeric",
          "daterange", "date",
          "tsrange", "timestamp",
          "tstzrange", "timestamptz");

  private RustScalars() {}

  /** A type, if sqlx decodes it. */
  static Optional<RustType> of(String name, Numeric numeric) {
    return name.equals("numeric")
        ? Optional.of(numeric(numeric))
        : Optional.ofNullable(TYPES.get(name));
  }

  private static RustType numeric(Numeric numeric) {
    return switch (numeric) {
      case RUST_DECIMAL -> RustType.plain("rust_decimal::Decimal");
      case BIGDECIMAL -> RustType.plain("bigdecimal::BigDecimal");
      case F64 -> new RustType("f64", "float8", "", false, true);
      case TEXT -> RustType.text();
    };
  }

  /** The type of the bounds of one of PostgreSQL's own ranges. */
  static Optional<String> boundsOf(String range) {
    return Optional.ofNullable(RANGES.get(range));
  }

  /** A range with bounds of a type, if sqlx decodes it. */
  static Optional<RustType> range(RustType bounds) {
    return bounds.isNative() && BOUNDS.contains(bounds.name())
        ? Optional.of(RustType.ofSqlx(SQLX + "PgRange<" + bounds.name() + ">"))
        : Optional.empty();
  }
}
