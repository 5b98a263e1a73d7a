package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.CommentText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text inside Go source, which nothing in it can leave. */
final class GoText {
  private static final Pattern BLANKS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  private GoText() {}

  /** A string literal: between backticks where quotes would have to be escaped, and can be. */
  static String literal(String value) {
    String interpreted = quoted(value);
    String plain = value.replace("\"", "").replace("\\", "");
    boolean raw =
        !value.equals(plain)
            && value.indexOf('`') < 0
            && quoted(plain).length() == plain.length() + 2;
    return raw ? "`" + value + "`" : interpreted;
  }

  /** A string literal between quotes. Whatever cannot be seen is escaped, and backticks too. */
  static String quoted(String value) {
    StringBuilder text = new StringBuilder("\"");
    value.codePoints().forEach(point -> append(text, point));
    return text.append('"').toString();
  }

  private static void append(StringBuilder text, int point) {
    switch (point) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      case '`' -> text.append("\\u0060");
      default -> {
        if (Character.getType(point) == Character.SURROGATE) {
          text.append("\\ufffd");
        } else if (CommentText.isVisible(point)) {
          text.appendCodePoint(point);
        } else {
          text.append(point > 0xFFFF ? "\\U%08x".formatted(point) : "\\u%04x".formatted(point));
        }
      }
    }
  }

  /** A line of a comment that may hold a name. */
  static String visible(String text) {
    return CommentText.visible(text);
  }

  /**
   * The comment above a declaration: a sentence of ours, and what the database says. The latter
   * comes as one paragraph that gofmt has no reason to lay out anew: no heading, list, code or
   * link, and no quotes that it would turn.
   */
  static List<String> doc(String sentence, Optional<String> comment) {
    List<String> lines = new ArrayList<>();
    lines.add("// " + line(visible(sentence)));
    List<String> paragraph = paragraph(comment);
    if (!paragraph.isEmpty()) {
      lines.add("//");
      lines.addAll(paragraph);
    }
    return lines;
  }

  /** What the database says, as the lines of a comment. */
  static List<String> paragraph(Optional<String> comment) {
    return comment.map(CommentText::lines).orElse(List.of()).stream()
        .map(GoText::line)
        .filter(line -> !line.isEmpty())
        .map(line -> "// " + line)
        .toList();
  }

  private static String line(String line) {
    String text = trimmed(trimmed(line).replaceAll("^#+", ""));
    text = text.replaceAll("``+", "'").replaceAll("''+", "\"");
    return text.startsWith("[") ? text.replace("]:", "] :") : text;
  }

  private static String trimmed(String text) {
    return BLANKS.matcher(text).replaceAll("");
  }
}
