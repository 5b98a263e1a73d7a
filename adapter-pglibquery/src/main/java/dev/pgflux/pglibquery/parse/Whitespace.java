package dev.pgflux.pglibquery.parse;

/** Skips what separates tokens: white space and comments, as PostgreSQL's scanner defines them. */
final class Whitespace {
  private Whitespace() {}

  /**
   * Finds the first token.
   *
   * @param text SQL that is known to parse
   * @param start where to look from
   * @param end where to stop
   * @return the offset of the first char that is neither white space nor comment, or the end
   */
  static int skip(String text, int start, int end) {
    int at = start;
    while (at < end) {
      if (isSpace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("--", at)) {
        at = endOfLine(text, at, end);
      } else if (text.startsWith("/*", at)) {
        at = endOfBlock(text, at, end);
      } else {
        return at;
      }
    }
    return end;
  }

  /** Steps back over white space before an end. */
  static int withoutTrailing(String text, int end) {
    int at = end;
    while (at > 0 && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The scanner's {@code space} is {@code [ \t\n\r\f\v]}. */
  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static int endOfLine(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** Block comments nest. */
  private static int endOfBlock(String text, int start, int end) {
    int depth = 0;
    int at = start;
    while (at < end) {
      if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
        if (depth == 0) {
          return at;
        }
      } else {
        at++;
      }
    }
    return end;
  }
}
