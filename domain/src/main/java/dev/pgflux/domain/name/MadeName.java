package dev.pgflux.domain.name;

import java.nio.charset.StandardCharsets;

/**
 * Names that PostgreSQL makes of others ({@code makeObjectName} in {@code
 * src/backend/commands/indexcmds.c}).
 */
public final class MadeName {
  private MadeName() {}

  /**
   * {@code first_second_label}, the longer of the two parts cut until it fits.
   *
   * @param first a table's name
   * @param second a column's name, or nothing
   * @param label what it is, such as {@code seq}, or nothing
   * @return a name of at most {@link Identifier#MAXIMUM_BYTES} bytes
   */
  public static String of(String first, String second, String label) {
    int available =
        Identifier.MAXIMUM_BYTES
            - (second.isEmpty() ? 0 : 1)
            - (label.isEmpty() ? 0 : bytes(label) + 1);
    int firstBytes = bytes(first);
    int secondBytes = bytes(second);
    while (firstBytes + secondBytes > available) {
      if (firstBytes > secondBytes) {
        firstBytes--;
      } else {
        secondBytes--;
      }
    }
    StringBuilder name = new StringBuilder(clip(first, firstBytes));
    if (!second.isEmpty()) {
      name.append('_').append(clip(second, secondBytes));
    }
    if (!label.isEmpty()) {
      name.append('_').append(label);
    }
    return name.toString();
  }

  /**
   * As many whole characters as fit.
   *
   * @param text any text
   * @param limit how many bytes there are in UTF-8
   * @return the beginning of the text
   */
  public static String clip(String text, int limit) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      int width = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
      if (used + width > limit) {
        break;
      }
      used += width;
      end += Character.charCount(codePoint);
    }
    return text.substring(0, end);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
