package dev.pgflux.pglibquery.resolve.constant;

import dev.pgflux.domain.name.DataType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Brings literals to one spelling, as a type's input and output functions would.
 *
 * <p>A spelling that is not understood stays as it is: then equal values may look different, never
 * different ones equal.
 */
public final class ConstantText {
  private static final int LONGEST_NUMBER = 1000;

  private ConstantText() {}

  /**
   * One spelling for a constant.
   *
   * @param type its type
   * @param text the literal
   * @return the same value in the one spelling
   */
  public static String of(DataType type, String text) {
    if (!type.name().isBuiltIn()) {
      return type.array() ? ArrayText.of(type, text) : text;
    }
    if (type.array()) {
      return ArrayText.of(type, text);
    }
    return switch (type.name().name().value()) {
      case "int2", "int4", "int8", "oid" -> integer(text);
      case "numeric" -> numeric(text);
      case "float4" -> real(text, true);
      case "float8" -> real(text, false);
      case "bool" -> truth(text);
      case "date" -> DateTimeText.date(text);
      case "timestamp" -> DateTimeText.timestamp(text);
      case "timestamptz" -> DateTimeText.timestampWithZone(text);
      case "time" -> DateTimeText.time(text);
      case "interval" -> IntervalText.of(text);
      case "jsonb" -> JsonText.of(text);
      case "jsonpath" -> JsonPathText.of(text);
      case "uuid" -> uuid(text);
      case "tsvector" -> lexeme(text);
      case "bytea" -> bytes(text);
      case "int4range", "int8range", "daterange", "numrange", "tsrange", "tstzrange" ->
          RangeText.of(type.name().name().value(), text);
      default -> text;
    };
  }

  private static String integer(String text) {
    try {
      return Long.toString(Long.parseLong(text.strip()));
    } catch (NumberFormatException _) {
      return text;
    }
  }

  private static String numeric(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST_NUMBER) {
      return text;
    }
    try {
      BigDecimal value = new BigDecimal(stripped);
      return Math.abs((long) value.scale()) > LONGEST_NUMBER
          ? text
          : (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    } catch (NumberFormatException _) {
      return text;
    }
  }

  private static String real(String text, boolean single) {
    String stripped = text.strip();
    try {
      if (stripped.isEmpty() || Character.isLetter(stripped.charAt(stripped.length() - 1))) {
        return text;
      }
      return single
          ? Float.toString(Float.parseFloat(stripped))
          : Double.toString(Double.parseDouble(stripped));
    } catch (NumberFormatException _) {
      return text;
    }
  }

  /** {@code boolin}: any unique prefix counts, in any case. */
  private static String truth(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    boolean yes =
        word.equals("1")
            || word.equals("on")
            || (!word.isEmpty() && ("true".startsWith(word) || "yes".startsWith(word)));
    boolean no =
        word.equals("0")
            || word.equals("of")
            || word.equals("off")
            || (!word.isEmpty() && ("false".startsWith(word) || "no".startsWith(word)));
    return yes ? "true" : no ? "false" : text;
  }

  /** A single bare word, quoted as {@code tsvectorout} does; anything else is left alone. */
  private static String lexeme(String text) {
    String word = text.strip();
    boolean bare = !word.isEmpty() && word.chars().noneMatch(c -> " \t\r\n':\\".indexOf(c) >= 0);
    return bare ? "'" + word + "'" : text;
  }

  private static String bytes(String text) {
    if (text.startsWith("\\x")) {
      return text.toLowerCase(Locale.ROOT);
    }
    return text.indexOf('\\') >= 0
        ? text
        : "\\x" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String uuid(String text) {
    String digits =
        text.strip().replace("-", "").replace("{", "").replace("}", "").toLowerCase(Locale.ROOT);
    if (digits.length() != 32
        || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
      return text;
    }
    return String.join(
        "-",
        digits.substring(0, 8),
        digits.substring(8, 12),
        digits.substring(12, 16),
        digits.substring(16, 20),
        digits.substring(20));
  }
}
