package dev.pgflux.pglibquery.resolve.constant;

import dev.pgflux.domain.name.DataType;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Ranges of PostgreSQL's own types; those over whole numbers and dates include their lower bound
 * and exclude the upper one (<a
 * href="https://www.postgresql.org/docs/18/rangetypes.html#RANGETYPES-DISCRETE">Discrete Range
 * Types</a>).
 */
final class RangeText {
  private RangeText() {}

  static String of(String range, String text) {
    String stripped = text.strip();
    if (stripped.equalsIgnoreCase("empty")) {
      return "empty";
    }
    int comma = stripped.indexOf(',');
    boolean plain =
        stripped.length() > 2
            && "[(".indexOf(stripped.charAt(0)) >= 0
            && "])".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
            && comma > 0
            && stripped.indexOf(',', comma + 1) < 0;
    if (!plain) {
      return text;
    }
    DataType subtype = subtype(range);
    String low = bound(subtype, stripped.substring(1, comma));
    String high = bound(subtype, stripped.substring(comma + 1, stripped.length() - 1));
    boolean lowIncluded = stripped.startsWith("[") && !low.isEmpty();
    boolean highIncluded = stripped.endsWith("]") && !high.isEmpty();
    boolean discrete = range.startsWith("int") || range.equals("daterange");
    try {
      String first = discrete && !low.isEmpty() && !lowIncluded ? next(range, low) : low;
      String last = discrete && highIncluded ? next(range, high) : high;
      boolean included = discrete ? !low.isEmpty() : lowIncluded;
      return (included ? "[" : "(") + first + "," + last + (!discrete && highIncluded ? "]" : ")");
    } catch (ArithmeticException | NumberFormatException | DateTimeException _) {
      return text;
    }
  }

  private static DataType subtype(String range) {
    return DataType.builtIn(
        switch (range) {
          case "int4range" -> "int4";
          case "int8range" -> "int8";
          case "daterange" -> "date";
          case "tsrange" -> "timestamp";
          case "tstzrange" -> "timestamptz";
          default -> "numeric";
        });
  }

  private static String bound(DataType subtype, String text) {
    String unquoted = text.replace("\"", "");
    return unquoted.isBlank() ? "" : ConstantText.of(subtype, unquoted);
  }

  private static String next(String range, String bound) {
    return range.equals("daterange")
        ? LocalDate.parse(bound).plusDays(1).toString()
        : Long.toString(Math.addExact(Long.parseLong(bound), 1));
  }
}
