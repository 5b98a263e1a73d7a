package dev.pgflux.pglibquery.resolve.constant;

import dev.pgflux.domain.name.DataType;
import java.util.ArrayList;
import java.util.List;

/** Array literals of one dimension, such as {@code {a,"b c",NULL}}. */
final class ArrayText {
  private final DataType element;
  private final String text;
  private int at;

  private ArrayText(DataType element, String text) {
    this.element = element;
    this.text = text;
  }

  static String of(DataType array, String text) {
    DataType element = new DataType(array.name(), array.modifiers(), false);
    String stripped = text.strip();
    if (!stripped.startsWith("{") || !stripped.endsWith("}") || stripped.indexOf('{', 1) >= 0) {
      return text;
    }
    List<String> elements = new ArrayText(element, stripped).elements();
    return elements.isEmpty() && !stripped.substring(1, stripped.length() - 1).isBlank()
        ? text
        : "{" + String.join(",", elements) + "}";
  }

  /** The elements, quoted alike; none when the text is no array after all. */
  private List<String> elements() {
    List<String> found = new ArrayList<>();
    at = 1;
    int end = text.length() - 1;
    if (text.substring(1, end).isBlank()) {
      return found;
    }
    while (at <= end) {
      String next = next(end);
      if (next.isEmpty()) {
        return List.of();
      }
      found.add(next);
      at++;
    }
    return found;
  }

  private String next(int end) {
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    boolean quoted = at < end && text.charAt(at) == '"';
    StringBuilder value = new StringBuilder();
    if (quoted) {
      at++;
    }
    while (at < end && (quoted ? text.charAt(at) != '"' : text.charAt(at) != ',')) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (!quoted && text.charAt(at) == '"') {
        return "";
      }
      value.append(text.charAt(at++));
    }
    if (quoted) {
      at++;
      while (at < end && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at < end && text.charAt(at) != ',') {
        return "";
      }
    }
    return quoted ? quote(value.toString()) : unquoted(value.toString().strip());
  }

  private String unquoted(String value) {
    if (value.isEmpty()) {
      return "";
    }
    return value.equalsIgnoreCase("null") ? "NULL" : quote(value);
  }

  private String quote(String value) {
    String normal = ConstantText.of(element, value);
    return "\"" + normal.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
