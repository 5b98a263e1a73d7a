package dev.pgflux.example.rust;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /** A doc comment, indented; empty for none. */
  static String docs(Optional<String> comment, String indentation) {
    return comment.map(RustText::doc).orElse(List.of()).stream()
        .map(line -> indentation + line + "\n")
        .collect(Collectors.joining());
  }

  private static String docLine(String line) {
    return visible(line.strip()).replace("```", "'''").replace("~~~", "'''");
  }

  /** Text in which every character can be seen, for a message or a comment of one line. */
  static String visible(String value) {
    StringBuilder text = new StringBuilder();
    value.codePoints().forEach(point -> text.append(visible(point)));
    return text.toString();
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
