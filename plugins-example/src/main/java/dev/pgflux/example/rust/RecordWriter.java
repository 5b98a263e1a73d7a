package dev.pgflux.example.rust;

import java.util.List;

/**
 * How sqlx reads and sends a value of a composite type, where its derive is of no use: PostgreSQL
 * wants each part under its exact type, and sqlx calls every text {@code text}.
 *
 * @param wire the module that names types
 */
record RecordWriter(String wire) {

  String record(String name, String typeName, List<RustField> fields) {
    return type(name, typeName) + "\n" + encode(name, fields) + "\n" + decode(name, fields);
  }

  private static String type(String name, String typeName) {
    String literal = RustText.literal(typeName);
    return """
    impl sqlx::Type<sqlx::Postgres> for %1$s {
        fn type_info() -> sqlx::postgres::PgTypeInfo {
            sqlx::postgres::PgTypeInfo::with_name(%2$s)
        }
    }

    impl sqlx::postgres::PgHasArrayType for %1$s {
        fn array_type_info() -> sqlx::postgres::PgTypeInfo {
            sqlx::postgres::PgTypeInfo::array_of(%2$s)
        }
    }
    """
        .formatted(name, literal);
  }

  private String encode(String name, List<RustField> fields) {
    StringBuilder text =
        new StringBuilder(
            """
            impl sqlx::Encode<'_, sqlx::Postgres> for %s {
                fn encode_by_ref(
                    &self,
                    buffer: &mut sqlx::postgres::PgArgumentBuffer,
                ) -> Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
                    let mut record = sqlx::postgres::types::PgRecordEncoder::new(buffer);
            """
                .formatted(name));
    for (RustField field : fields) {
      text.append("        record.encode(").append(sent(field)).append(")?;\n");
    }
    return text.append("        record.finish();\n")
        .append("        Ok(sqlx::encode::IsNull::No)\n    }\n}\n")
        .toString();
  }

  private String sent(RustField field) {
    String value = "&self." + field.written();
    String sentAs = field.type().sentAs();
    if (sentAs.isEmpty()) {
      return value;
    }
    if (sentAs.equals("json")) {
      // What sqlx makes of JSON begins with the version of jsonb.
      value =
          field.column().nullable()
              ? value + ".as_ref().map(sqlx::types::JsonValue::to_string)"
              : value + ".to_string()";
    }
    return wire + "::As(" + value + ", " + RustText.literal(sentAs) + ")";
  }

  private static String decode(String name, List<RustField> fields) {
    StringBuilder text =
        new StringBuilder(
            """
            impl<'r> sqlx::Decode<'r, sqlx::Postgres> for %s {
                fn decode(value: sqlx::postgres::PgValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
                    let mut record = sqlx::postgres::types::PgRecordDecoder::new(value)?;
                    Ok(Self {
            """
                .formatted(name));
    for (RustField field : fields) {
      text.append("            ").append(field.written()).append(": record.try_decode()?,\n");
    }
    return text.append("        })\n    }\n}\n").toString();
  }
}
