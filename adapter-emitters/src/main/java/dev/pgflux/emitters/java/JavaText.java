package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.CommentText;
import java.util.List;

/** Text inside Java source, which nothing in it can leave. */
final class JavaText {
  private JavaText() {}

  /**
   * A string literal. The compiler reads Unicode escapes before it reads literals, but not where
   * the backslash is itself escaped, as every one of the value is here.
   */
  static String literal(String value) {
    StringBuilder text = new StringBuilder("\"");
    value
        .chars()
        .forEach(unit -> {
          switch (unit) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> append(text, (char) unit);
          }
        });
    return text.append('"').toString();
  }

  private static void append(StringBuilder text, char unit) {
    if (CommentText.isVisible(unit)) {
      text.append(unit);
    } else {
      text.append("\\u%04x".formatted((int) unit));
    }
  }

  /** The lines of a comment for Javadoc. */
  static List<String> docLines(String comment) {
    return CommentText.lines(comment).stream().map(JavaText::doc).toList();
  }

  /** Text for Javadoc on one line, which is no tag, no markup and no end of the comment. */
  static String doc(String text) {
    StringBuilder escaped = new StringBuilder();
    CommentText.visible(text.replaceAll("\\R", " "))
        .codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '@' -> escaped.append("&#64;");
            case '{' -> escaped.append("&#123;");
            case '}' -> escaped.append("&#125;");
            case '/' -> escaped.append(endsInStar(escaped) ? "&#47;" : "/");
            case '\\' -> escaped.append("&#92;");
            default -> escaped.appendCodePoint(point);
          }
        });
    return escaped.toString();
  }

  private static boolean endsInStar(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '*';
  }
}
