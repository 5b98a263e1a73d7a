package dev.pgflux.jdbc.connect;

import dev.pgflux.ports.spi.DatabaseException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads {@code key=value} strings: spaces around the equals sign are allowed, values may be in
 * single quotes, a backslash makes the next character plain.
 */
final class KeyValueString {

  private static final String PLACE = "the connection string";

  private final String text;
  private int position;

  private KeyValueString(String text) {
    this.text = text;
  }

  static Map<Keyword, String> parse(String text) {
    return new KeyValueString(text).pairs();
  }

  private Map<Keyword, String> pairs() {
    Map<Keyword, String> pairs = new EnumMap<>(Keyword.class);
    skipSpaces();
    while (position < text.length()) {
      String word = word();
      skipSpaces();
      if (position == text.length() || text.charAt(position) != '=') {
        // The word may be the end of a password.
        throw malformed("a word has no equals sign after it; a value with spaces stands in quotes");
      }
      Keyword keyword = ConnectionParameters.keyword(word, PLACE);
      position++;
      skipSpaces();
      pairs.put(keyword, value(keyword));
      skipSpaces();
    }
    return pairs;
  }

  private String word() {
    int start = position;
    while (position < text.length() && text.charAt(position) != '=' && !isSpace()) {
      position++;
    }
    return text.substring(start, position);
  }

  private String value(Keyword keyword) {
    boolean quoted = position < text.length() && text.charAt(position) == '\'';
    if (quoted) {
      position++;
    }
    StringBuilder value = new StringBuilder();
    while (position < text.length() && !(quoted ? text.charAt(position) == '\'' : isSpace())) {
      if (text.charAt(position) == '\\' && position + 1 < text.length()) {
        position++;
      }
      value.append(text.charAt(position++));
    }
    if (quoted && position == text.length()) {
      throw malformed("the quoted value of \"" + keyword.word() + "\" has no end");
    }
    position += quoted ? 1 : 0;
    return value.toString();
  }

  private void skipSpaces() {
    while (position < text.length() && isSpace()) {
      position++;
    }
  }

  private boolean isSpace() {
    return Character.isWhitespace(text.charAt(position));
  }

  private static DatabaseException malformed(String why) {
    return new DatabaseException(
        "The connection string cannot be read: " + why + ".",
        "Write it like  host=localhost port=5432 dbname=shop user=ann");
  }
}
