package dev.pgflux.example.rust;

import java.util.List;

/** Text inside Rust source, which nothing in it can leave. */
final class RustText {
  private RustText() {}

  /** A string literal. */
  static String literal(String value) {
    StringBuilder text = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(point -> {
          switch (point) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            default -> text.append(visible(point));
          }
        });
    return text.append('"').toString();
  }

  /**
   * The lines of a doc comment. No line can end the comment, be refused by the compiler (a lone
   * carriage return, a character that turns the direction of writing), or be run as an example.
   */
  static List<String> doc(String comment) {
    return comment
        .lines()
        .map(RustText::docLine)
        .map(line -> line.isEmpty() ? "///" : "/// " + line)
        .toList();
  }

  private static String docLine(String line) {
    StringBuilder text = new StringBuilder();
    line.strip().codePoints().forEach(point -> text.append(visible(point)));
    return text.toString().replace("```", "'''").replace("~~~", "'''");
  }

  private static String visible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          "\\u{%x}".formatted(point);
      case Character.SURROGATE -> "\\u{fffd}";
      default -> Character.toString(point);
    };
  }
}
