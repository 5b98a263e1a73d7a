package dev.pgflux.pglibquery.resolve.constant;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON as jsonb keeps it: no white space that matters, keys sorted by length and bytes, the last of
 * equal keys (<a href="https://www.postgresql.org/docs/18/datatype-json.html">JSON Types</a>).
 */
final class JsonText {
  private static final int DEEPEST = 200;

  private static final Comparator<String> KEY_ORDER =
      Comparator.<String>comparingInt(key -> key.getBytes(StandardCharsets.UTF_8).length)
          .thenComparing((left, right) ->
              Arrays.compareUnsigned(
                  left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8)));

  /** The text is not JSON, or has what this reader leaves alone. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super("not JSON", null, false, false);
    }
  }

  private final String text;
  private int at;
  private int depth;

  private JsonText(String text) {
    this.text = text;
  }

  static String of(String text) {
    try {
      JsonText reader = new JsonText(text);
      String value = reader.value();
      reader.blanks();
      return reader.at == text.length() ? value : text;
    } catch (Unreadable | IndexOutOfBoundsException | NumberFormatException _) {
      return text;
    }
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private String value() {
    if (++depth > DEEPEST) {
      throw new Unreadable();
    }
    blanks();
    String value =
        switch (text.charAt(at)) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> string();
          default -> word();
        };
    depth--;
    return value;
  }

  private String object() {
    Map<String, String> members = new TreeMap<>(KEY_ORDER);
    at++;
    blanks();
    while (text.charAt(at) != '}') {
      String key = string();
      blanks();
      expect(':');
      members.put(key, value());
      blanks();
      separator('}');
    }
    at++;
    List<String> parts = new ArrayList<>();
    members.forEach((key, value) -> parts.add(key + ": " + value));
    return "{" + String.join(", ", parts) + "}";
  }

  private String array() {
    List<String> elements = new ArrayList<>();
    at++;
    blanks();
    while (text.charAt(at) != ']') {
      elements.add(value());
      blanks();
      separator(']');
    }
    at++;
    return "[" + String.join(", ", elements) + "]";
  }

  private void separator(char end) {
    if (text.charAt(at) != end) {
      expect(',');
      blanks();
      if (text.charAt(at) == end) {
        throw new Unreadable();
      }
    }
  }

  private void expect(char wanted) {
    if (text.charAt(at) != wanted) {
      throw new Unreadable();
    }
    at++;
  }

  private String string() {
    int start = at;
    expect('"');
    while (text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        throw new Unreadable();
      }
      at++;
    }
    at++;
    return text.substring(start, at);
  }

  private String word() {
    int start = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case "true", "false", "null" -> word;
      default -> {
        BigDecimal number = new BigDecimal(word);
        if (Math.abs((long) number.scale()) > 1000) {
          throw new Unreadable();
        }
        yield (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
      }
    };
  }
}
