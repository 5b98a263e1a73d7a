package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.CommentText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text inside Python source, which nothing in it can leave. */
final class PythonText {
  private static final String QUOTES = "\"\"\"";

  private PythonText() {}

  /** A string literal on one line, in the quotes that it holds fewer of. */
  static String literal(String value) {
    char quote = value.contains("\"") && !value.contains("'") ? '\'' : '"';
    StringBuilder text = new StringBuilder().append(quote);
    value.codePoints().forEach(point -> append(text, point, quote));
    return text.append(quote).toString();
  }

  private static void append(StringBuilder text, int point, char quote) {
    switch (point) {
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      case '\\' -> text.append("\\\\");
      default -> {
        if (point == quote) {
          text.append('\\').append(quote);
        } else if (CommentText.isVisible(point)) {
          text.appendCodePoint(point);
        } else {
          text.append((point > 0xffff ? "\\U%08x" : "\\u%04x").formatted(point));
        }
      }
    }
  }

  /**
   * The lines of a docstring.
   *
   * @param summary its first line, made by us of names; any text
   * @param more what follows, lines of {@link CommentText#lines}
   */
  static List<String> docstring(String summary, List<String> more) {
    String first = escaped(CommentText.visible(summary));
    if (more.isEmpty()) {
      return List.of(QUOTES + endingWell(first) + QUOTES);
    }
    List<String> lines = new ArrayList<>(List.of(QUOTES + first, ""));
    more.forEach(line -> lines.add(escaped(line)));
    lines.add(QUOTES);
    return lines;
  }

  /** The lines of a docstring that is a comment of the database. */
  static List<String> docstring(List<String> comment) {
    List<String> lines = comment.stream().map(PythonText::escaped).collect(Collectors.toList());
    lines.set(0, QUOTES + lines.getFirst());
    if (lines.size() == 1) {
      lines.set(0, endingWell(lines.getFirst()) + QUOTES);
    } else {
      lines.add(QUOTES);
    }
    return lines;
  }

  private static String escaped(String line) {
    return line.replace("\\", "\\\\").replace(QUOTES, "\\\"\\\"\\\"");
  }

  private static String endingWell(String line) {
    return line.endsWith("\"") ? line.substring(0, line.length() - 1) + "\\\"" : line;
  }
}
