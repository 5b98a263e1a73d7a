package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.DomainModel;

/** Domains: new types, or other names of those that they narrow. */
record DomainWriter(RustTypes types, RustOptions options, RustLayout layout) {

  String domain(String name, DomainModel domain) {
    RustType base = types.of(domain.baseType());
    String docs = RustText.docs(domain.comment(), "");
    if (!options.newtypes()) {
      return docs + "pub type %s = %s;\n".formatted(name, base.name());
    }
    boolean distinct = types.isDistinct(domain);
    String derives = distinct ? "sqlx::Encode, sqlx::Decode" : "sqlx::Type";
    String transparent =
        base.name().startsWith("Vec<") && !base.name().equals("Vec<u8>")
            ? "#[sqlx(transparent, no_pg_array)]\n"
            : "#[sqlx(transparent)]\n";
    String with = base.serde() ? "" : "#[serde(with = \"%s\")] ".formatted(layout.shared("json"));
    return docs
        + "#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, "
        + derives
        + ")]\n"
        + (distinct ? "" : transparent)
        + "pub struct %s(%spub %s);\n".formatted(name, with, base.name())
        + (distinct ? "\n" + type(name, domain, base) : "");
  }

  /** A column has the type that the domain narrows, a part of an array or a record the domain. */
  private String type(String name, DomainModel domain, RustType base) {
    String literal = RustText.literal(types.typeNames().of(domain));
    String orArray =
        base.name().startsWith("Vec<") && !base.name().equals("Vec<u8>")
            ? ""
            : "\n            || <%s as sqlx::postgres::PgHasArrayType>::array_compatible(found)"
                .formatted(base.name());
    return """
    impl sqlx::Type<sqlx::Postgres> for %1$s {
        fn type_info() -> sqlx::postgres::PgTypeInfo {
            sqlx::postgres::PgTypeInfo::with_name(%2$s)
        }

        fn compatible(found: &sqlx::postgres::PgTypeInfo) -> bool {
            *found == <Self as sqlx::Type<sqlx::Postgres>>::type_info()
                || <%3$s as sqlx::Type<sqlx::Postgres>>::compatible(found)
        }
    }

    impl sqlx::postgres::PgHasArrayType for %1$s {
        fn array_type_info() -> sqlx::postgres::PgTypeInfo {
            sqlx::postgres::PgTypeInfo::array_of(%2$s)
        }

        fn array_compatible(found: &sqlx::postgres::PgTypeInfo) -> bool {
            *found == <Self as sqlx::postgres::PgHasArrayType>::array_type_info()%4$s
        }
    }
    """
        .formatted(name, literal, base.name(), orArray);
  }
}
