package dev.pgflux.jdbc.inspect;

import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a type's modifiers out of what {@code format_type} prints: after the name for most types,
 * inside it for times ({@code timestamp(3) with time zone}), and after the fields for intervals
 * ({@code interval day to second(3)}).
 */
public final class TypeModifiers {
  private TypeModifiers() {}

  /**
   * The modifiers, in order.
   *
   * @param printed what {@code format_type} prints with the modifier
   * @param bare what it prints without; may contain anything, parentheses too
   * @return the modifiers
   */
  public static List<String> of(String printed, String bare) {
    String type = withoutArray(printed);
    String name = withoutArray(bare);
    if (name.equals("interval")) {
      return interval(type.substring(name.length()));
    }
    // The zone's words, if any, end both.
    String end = name.startsWith("time") ? name.substring(firstWord(name)) : "";
    String start = name.substring(0, name.length() - end.length());
    String modifiers = type.substring(start.length(), type.length() - end.length());
    return modifiers.isEmpty() ? List.of() : split(inParentheses(modifiers));
  }

  private static List<String> interval(String rest) {
    int open = rest.indexOf('(');
    if (open < 0) {
      return List.of(rest.strip());
    }
    return List.of(rest.substring(0, open).strip(), inParentheses(rest.substring(open)));
  }

  private static List<String> split(String modifiers) {
    return Stream.of(modifiers.split(",", -1)).map(String::strip).toList();
  }

  private static String inParentheses(String text) {
    return text.substring(1, text.length() - 1);
  }

  private static String withoutArray(String type) {
    return type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
  }

  private static int firstWord(String name) {
    int blank = name.indexOf(' ');
    return blank < 0 ? name.length() : blank;
  }
}
