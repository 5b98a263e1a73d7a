package dev.pgflux.emitters.jsonschema;

import dev.pgflux.emitters.jsonschema.JsonValue.Fields;
import dev.pgflux.ports.plugin.TypeModel;
import java.math.BigDecimal;
import java.util.List;

/**
 * Schemas of PostgreSQL's own types, as {@code to_jsonb} shows their values: numbers as numbers,
 * dates and times in ISO 8601, JSON as it is, and whatever else as text.
 */
final class BuiltInSchemas {
  /**
   * JSON's numbers are read into 64 bits of binary floating point by many, which have 15 digits.
   */
  private static final int SAFE_DIGITS = 15;

  private static final int NAME_LENGTH = 63;
  private static final String DATE = "-?\\d{4,}-\\d{2}-\\d{2}";
  private static final String TIME = "\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?";
  private static final String OFFSET = "[+-]\\d{2}(:\\d{2}){0,2}";

  private BuiltInSchemas() {}

  static Fields of(TypeModel type) {
    return switch (type.name()) {
      case "bool" -> ofType("boolean");
      case "int2" -> integer("int16", Short.MIN_VALUE, Short.MAX_VALUE);
      case "int4" -> integer("int32", Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "int8" -> integer("int64", Long.MIN_VALUE, Long.MAX_VALUE);
      case "float4" -> ofType("number").with("format", "float");
      case "float8" -> ofType("number").with("format", "double");
      case "numeric" -> numeric(type.modifiers());
      case "json", "jsonb" -> Fields.none();
      case "uuid" -> ofType("string").with("format", "uuid");
      case "date" -> ofType("string").with("format", "date");
      case "timestamptz" -> ofType("string").with("format", "date-time");
      case "timestamp" -> pattern(DATE + "T" + TIME + "( BC)?|-?infinity");
      case "time" -> pattern(TIME);
      case "timetz" -> pattern(TIME + OFFSET);
      case "bytea" -> pattern("\\\\x([0-9a-f]{2})*");
      case "bit" -> pattern("[01]{" + length(type, "1") + "}");
      case "varbit" -> pattern("[01]{0," + length(type, "") + "}");
      case "varchar", "bpchar" -> limited(type);
      case "name" -> ofType("string").with("maxLength", NAME_LENGTH);
      case "xml" -> ofType("string").with("contentMediaType", "application/xml");
      default -> ofType("string");
    };
  }

  static Fields ofType(String type) {
    return Fields.none().with("type", type);
  }

  private static Fields pattern(String pattern) {
    return ofType("string").with("pattern", "^(" + pattern + ")$");
  }

  private static Fields integer(String format, long minimum, long maximum) {
    return ofType("integer")
        .with("format", format)
        .with("minimum", minimum)
        .with("maximum", maximum);
  }

  private static String length(TypeModel type, String otherwise) {
    return type.modifiers().isEmpty() ? otherwise : type.modifiers().getFirst();
  }

  private static Fields limited(TypeModel type) {
    Fields string = ofType("string");
    return type.modifiers().isEmpty()
        ? string
        : string.with("maxLength", new BigDecimal(type.modifiers().getFirst()));
  }

  private static Fields numeric(List<String> modifiers) {
    if (modifiers.isEmpty()) {
      return ofType("number");
    }
    int precision = Integer.parseInt(modifiers.getFirst());
    int scale = modifiers.size() > 1 ? Integer.parseInt(modifiers.get(1)) : 0;
    Fields number = ofType(scale <= 0 ? "integer" : "number");
    if (precision - scale > SAFE_DIGITS || precision - scale < 0) {
      return number;
    }
    BigDecimal limit = BigDecimal.ONE.scaleByPowerOfTen(precision - scale);
    return number.with("exclusiveMinimum", limit.negate()).with("exclusiveMaximum", limit);
  }
}
