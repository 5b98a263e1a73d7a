package dev.pgflux.pglibquery.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names that older servers print without quotes, and that are keywords of a newer grammar: what
 * {@code pg_dump} of PostgreSQL 14 or 15 writes of a parameter called {@code json} is an error
 * since 16 (<a href="https://www.postgresql.org/docs/18/sql-keywords-appendix.html">SQL Key
 * Words</a>).
 */
final class OlderNames {
  private static final Set<String> NEWER_KEYWORDS =
      Set.of(
          "json",
          "json_array",
          "json_arrayagg",
          "json_exists",
          "json_object",
          "json_objectagg",
          "json_query",
          "json_scalar",
          "json_serialize",
          "json_table",
          "json_value",
          "merge_action",
          "system_user");

  private OlderNames() {}

  /**
   * Puts quotes around the name that an error is about: the word at its place, or the one before,
   * after which the grammar expected something else.
   *
   * @param sql the text that was refused
   * @param offset where
   * @return the text to try next, or empty when the error is about something else
   */
  static Optional<String> quoted(String sql, int offset) {
    int end = offset;
    while (end > 0 && Character.isWhitespace(sql.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && isPartOfName(sql.charAt(start - 1))) {
      start--;
    }
    return quoted(sql, start, end).or(() -> quoted(sql, offset, endOfName(sql, offset)));
  }

  private static Optional<String> quoted(String sql, int start, int end) {
    String word = sql.substring(start, end).toLowerCase(Locale.ROOT);
    return NEWER_KEYWORDS.contains(word)
        ? Optional.of(sql.substring(0, start) + '"' + word + '"' + sql.substring(end))
        : Optional.empty();
  }

  private static int endOfName(String sql, int start) {
    int end = start;
    while (end < sql.length() && isPartOfName(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPartOfName(char character) {
    return character == '_' || character == '$' || Character.isLetterOrDigit(character);
  }
}
