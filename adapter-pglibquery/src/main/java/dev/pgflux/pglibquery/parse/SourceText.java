package dev.pgflux.pglibquery.parse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text of SQL and the ways to count in it: chars as Java does, UTF-8 bytes and code points as
 * PostgreSQL does, lines and columns as people do.
 */
public final class SourceText {
  /** Chars between two places whose byte offset is remembered. */
  private static final int STRIDE = 256;

  private final String text;
  private final byte[] utf8;

  /** Byte offsets of chars 0, STRIDE, 2 * STRIDE …; empty when bytes and chars are the same. */
  private final int[] checkpoints;

  private SourceText(String text, byte[] utf8) {
    this.text = text;
    this.utf8 = utf8;
    this.checkpoints = utf8.length == text.length() ? new int[0] : checkpoints(text);
  }

  /**
   * Takes a text.
   *
   * @param text SQL
   * @return the text
   * @throws SqlSyntaxException when it has what PostgreSQL cannot hold: a zero character, or half a
   *     surrogate pair
   */
  public static SourceText of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw refused(text, i, "a zero character (U+0000), which PostgreSQL does not accept");
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          throw refused(text, i, "half of a surrogate pair, which is no character");
        }
        i++;
      }
    }
    return new SourceText(text, text.getBytes(StandardCharsets.UTF_8));
  }

  private static SqlSyntaxException refused(String text, int offset, String what) {
    return new SqlSyntaxException("the text contains " + what, text, position(text, offset));
  }

  /**
   * The text itself.
   *
   * @return as given
   */
  public String text() {
    return text;
  }

  byte[] utf8() {
    return utf8;
  }

  /**
   * Where a char is.
   *
   * @param offset in chars
   * @return its position
   */
  public SourcePosition position(int offset) {
    return position(text, offset);
  }

  private static SourcePosition position(String text, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int newline = text.indexOf('\n');
        newline >= 0 && newline < offset;
        newline = text.indexOf('\n', newline + 1)) {
      line++;
      lineStart = newline + 1;
    }
    return new SourcePosition(offset, line, text.codePointCount(lineStart, offset) + 1);
  }

  /**
   * Turns PostgreSQL's byte offset, as in a field {@code location}, into chars.
   *
   * @param bytes UTF-8 bytes from the start of the text
   * @return chars from the start of the text
   */
  public int charOffset(int bytes) {
    if (checkpoints.length == 0) {
      return Math.clamp(bytes, 0, text.length());
    }
    int found = Arrays.binarySearch(checkpoints, bytes);
    int checkpoint = found >= 0 ? found : Math.max(0, -found - 2);
    int offset = checkpoint * STRIDE;
    int at = checkpoints[checkpoint];
    while (at < bytes && offset < text.length()) {
      at += width(text.charAt(offset++));
    }
    return offset;
  }

  /** Turns an error's cursor, a 1-based count of code points, into chars. */
  int charOffsetOfCursor(int cursor) {
    int offset = 0;
    for (int passed = 1; passed < cursor && offset < text.length(); passed++) {
      offset += Character.charCount(text.codePointAt(offset));
    }
    return offset;
  }

  private static int[] checkpoints(String text) {
    int[] checkpoints = new int[text.length() / STRIDE + 1];
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % STRIDE == 0) {
        checkpoints[i / STRIDE] = bytes;
      }
      bytes += width(text.charAt(i));
    }
    if (text.length() % STRIDE == 0) {
      checkpoints[text.length() / STRIDE] = bytes;
    }
    return checkpoints;
  }

  /** UTF-8 bytes of a char; a surrogate pair takes four, two for each half. */
  private static int width(char c) {
    return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
