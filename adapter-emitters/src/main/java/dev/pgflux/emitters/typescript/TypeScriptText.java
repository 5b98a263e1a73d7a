package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.emitters.code.SourceWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text from a database inside TypeScript source, which nothing in it can leave. */
final class TypeScriptText {
  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
  private static final Pattern TAG = Pattern.compile("(^\\s*|\\{\\s*)@");

  private TypeScriptText() {}

  /** A string literal, in the quotes that need fewer escapes. */
  static String literal(String value) {
    boolean single = value.contains("\"") && !value.contains("'");
    char quote = single ? '\'' : '"';
    StringBuilder text = new StringBuilder().append(quote);
    value.codePoints().forEach(point -> appendEscaped(text, point, quote));
    return text.append(quote).toString();
  }

  private static void appendEscaped(StringBuilder text, int point, char quote) {
    if (point == quote || point == '\\') {
      text.append('\\').appendCodePoint(point);
    } else if (point == '\n') {
      text.append("\\n");
    } else if (isSeen(point)) {
      text.appendCodePoint(point);
    } else {
      text.append(point <= 0xFFFF ? "\\u%04x".formatted(point) : "\\u{%x}".formatted(point));
    }
  }

  private static boolean isSeen(int point) {
    return CommentText.visible(Character.toString(point)).equals(Character.toString(point));
  }

  /** The key of a property in a type or an object literal. */
  static String key(String name) {
    if (name.equals("__proto__")) {
      return "[\"__proto__\"]";
    }
    return PLAIN_KEY.matcher(name).matches() ? name : literal(name);
  }

  /** The property of an object. */
  static String property(String object, String name) {
    return PLAIN_KEY.matcher(name).matches()
        ? object + "." + name
        : object + "[" + literal(name) + "]";
  }

  /** Names as the elements of an array literal. */
  static String literals(List<String> values) {
    return "[" + String.join(", ", values.stream().map(TypeScriptText::literal).toList()) + "]";
  }

  /** Writes a documentation comment, if there is any text for one. */
  static void comment(SourceWriter out, Optional<String> comment) {
    comment(out, comment.map(CommentText::lines).orElse(List.of()));
  }

  /** Writes a documentation comment of some lines. */
  static void comment(SourceWriter out, List<String> lines) {
    if (lines.size() == 1) {
      out.line("/** " + commentLine(lines.getFirst()) + " */");
    } else if (!lines.isEmpty()) {
      out.line("/**");
      lines.forEach(line -> out.line((" * " + commentLine(line)).stripTrailing()));
      out.line(" */");
    }
  }

  /** A line that neither ends its comment nor gives the compiler or a reader's editor an order. */
  private static String commentLine(String line) {
    return TAG.matcher(line.replace("*/", "*\\/")).replaceAll("$1\\\\@");
  }
}
