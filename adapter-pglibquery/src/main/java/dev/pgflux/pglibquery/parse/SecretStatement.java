package dev.pgflux.pglibquery.parse;

import java.util.regex.Pattern;

/**
 * Statements that hold what nobody but the server may see: an error in one is told without its
 * text.
 */
final class SecretStatement {
  /** Options of user mappings, connections of subscriptions, passwords of roles. */
  private static final Pattern SECRET =
      Pattern.compile(
          "\\buser\\s+mapping\\b|\\bsubscription\\b|\\bpassword\\s*(=|e?'|\\$)",
          Pattern.CASE_INSENSITIVE);

  /** A semicolon inside of a literal seldom ends a line. */
  private static final String END = ";\n";

  private SecretStatement() {}

  /** Whether the statement at an offset is one, as far as its words tell: it need not parse. */
  static boolean isAt(String text, int offset) {
    int before = offset == 0 ? -1 : text.lastIndexOf(END, offset - 1);
    int after = text.indexOf(END, offset);
    int start = before < 0 ? 0 : before + END.length();
    return SECRET
        .matcher(text)
        .region(Math.min(start, offset), after < 0 ? text.length() : after)
        .find();
  }
}
