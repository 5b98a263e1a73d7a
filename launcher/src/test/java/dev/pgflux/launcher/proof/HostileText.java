package dev.pgflux.launcher.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names and texts that want to break out of wherever they are put, and the ways to write them. */
final class HostileText {
  private static final int LONGEST_NAME = 63;

  private static final List<String> PIECES =
      List.of(
          "'",
          "''",
          "\"",
          "\"\"",
          "\\",
          "\\'",
          "\\\\",
          "$$",
          "$a$",
          "$1",
          ";",
          "--",
          "/*",
          "*/",
          "\n",
          "\r\n",
          "\t",
          "\f",
          "'; DROP TABLE canary; --",
          "\"; DROP TABLE canary; --",
          "$$; DROP TABLE canary; SELECT $$",
          "*/ DROP TABLE canary; /*",
          "\nDROP TABLE canary;\n",
          "\n-- @renamed from=canary\n",
          "\n-- @renamed-table from=canary\n",
          "\n\\! touch canary\n",
          "\n\\gexec\n",
          "\n\\i canary.sql\n",
          "\nCOMMIT;\n",
          "BEGIN;",
          "E'",
          "U&'\\0041'",
          "B'1",
          "N'",
          "%s",
          "%n",
          "%1$s",
          "{0}",
          "{d '2020-01-01'}",
          "{{x}}",
          "${canary}",
          "$canary",
          "?",
          "??",
          ":canary",
          ":'canary'",
          "@",
          "#",
          "`canary`",
          "<b>",
          "&amp;",
          "\u202e",
          "\u200b",
          "\ufeff",
          "\u00a0",
          "\u2028",
          "e\u0301",
          "ß",
          "İ",
          "ﬁ",
          "表",
          "😀",
          "\u0001",
          "\u007f",
          "\u0085",
          " ",
          "  ",
          "a",
          "B",
          "null",
          "NULL",
          "select",
          "pgflux_new_",
          "pg-flux: tstype=x",
          ".",
          ",",
          "(",
          ")",
          "[",
          "]",
          "::text",
          "||",
          "=",
          "0",
          "1e5",
          "/",
          "\\x41",
          "\\u0041",
          "\\n",
          "::");

  private final Random random;

  HostileText(long seed) {
    this.random = new Random(seed);
  }

  /** A text of a few pieces. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int pieces = 1 + random.nextInt(6); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** A name that no other has, of at most 63 bytes, which ends with a number. */
  String name(int number) {
    String end = "_" + number;
    String name = text();
    while ((name + end).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return name + end;
  }

  /** A name as it may be written in SQL. */
  String identifier(String name) {
    return random.nextInt(4) == 0
        ? "U&\"" + unicodeEscaped(name).replace("\"", "\"\"") + "\""
        : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A text as it may be written in SQL. */
  String literal(String text) {
    return switch (random.nextInt(4)) {
      case 0 -> dollarQuoted(text);
      case 1 -> "E'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
      case 2 -> "U&'" + unicodeEscaped(text).replace("'", "''") + "'";
      default -> "'" + text.replace("'", "''") + "'";
    };
  }

  /** A text in dollars whose tag does not occur in it. */
  String dollarQuoted(String text) {
    String tag = "$";
    for (int i = 0; (text + "$").contains(tag.length() == 1 ? "$" : tag); i++) {
      tag = "$q" + i + "$";
    }
    return tag.length() == 1 ? "$$" + text + "$$" : tag + text + tag;
  }

  private static String unicodeEscaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          if (point == '\\') {
            escaped.append("\\\\");
          } else if (point > 126) {
            escaped.append("\\+%06X".formatted(point).toUpperCase(Locale.ROOT));
          } else {
            escaped.appendCodePoint(point);
          }
        });
    return escaped.toString();
  }
}
