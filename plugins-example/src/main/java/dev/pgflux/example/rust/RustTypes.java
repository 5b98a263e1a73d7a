package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.TypeModel;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL's types as Rust's. */
final class RustTypes {
  private static final Map<String, String> BUILT_IN =
      Map.ofEntries(
          Map.entry("bool", "bool"),
          Map.entry("int2", "i16"),
          Map.entry("int4", "i32"),
          Map.entry("int8", "i64"),
          Map.entry("float4", "f32"),
          Map.entry("float8", "f64"),
          Map.entry("numeric", "f64"),
          Map.entry("bytea", "Vec<u8>"),
          Map.entry("uuid", "uuid::Uuid"),
          Map.entry("json", "serde_json::Value"),
          Map.entry("jsonb", "serde_json::Value"),
          Map.entry("date", "chrono::NaiveDate"),
          Map.entry("time", "chrono::NaiveTime"),
          Map.entry("timestamp", "chrono::NaiveDateTime"),
          Map.entry("timestamptz", "chrono::DateTime<chrono::Utc>"));

  private final RustNames names;
  private final Map<String, String> overrides;

  RustTypes(RustNames names, Map<String, String> overrides) {
    this.names = names;
    this.overrides = overrides;
  }

  /** The Rust type of a value that is not NULL. */
  String of(TypeModel type) {
    String element = element(type);
    return type.array() ? "Vec<" + element + ">" : element;
  }

  private String element(TypeModel type) {
    Optional<String> override =
        Optional.ofNullable(overrides.get(type.schema() + "." + type.name()))
            .or(() -> Optional.ofNullable(overrides.get(type.name())));
    return override.orElseGet(() ->
        switch (type.kind()) {
          case ENUM -> named(type, RustNames.Space.ENUMS, "enums");
          case DOMAIN -> named(type, RustNames.Space.DOMAINS, "domains");
          case COMPOSITE -> named(type, RustNames.Space.COMPOSITES, "composites");
          case BASE -> BUILT_IN.getOrDefault(type.name(), "String");
          case ROW, RANGE, MULTIRANGE, UNKNOWN -> "String";
        });
  }

  private String named(TypeModel type, RustNames.Space space, String module) {
    return names
        .find(space, type.schema(), type.name())
        .map(name -> "super::" + module + "::" + name)
        .orElse("String");
  }
}
