package dev.pgflux.emitters.code;

import java.util.List;

/**
 * Comments of a database as lines for a comment in source code. They are other people's text: a
 * line holds no line break of any language, and no character that hides or turns what follows it.
 * Each language must still see to what ends its own comments.
 */
public final class CommentText {
  private CommentText() {}

  /**
   * The lines of a comment, without empty ones at its beginning and end.
   *
   * @param comment any text
   * @return lines without blanks at their ends
   */
  public static List<String> lines(String comment) {
    return comment
        .replaceAll("\\R", "\n")
        .strip()
        .lines()
        .map(line -> visible(line).stripTrailing())
        .toList();
  }

  /**
   * Text in which characters that cannot be seen are written as their code points.
   *
   * @param text any text
   * @return such as {@code right<U+202E>left}
   */
  public static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints().forEach(point -> append(visible, point));
    return visible.toString();
  }

  private static void append(StringBuilder text, int point) {
    if (point == '\t') {
      text.append(' ');
    } else if (isVisible(point)) {
      text.appendCodePoint(point);
    } else {
      text.append("<U+%04X>".formatted(point));
    }
  }

  /**
   * Whether a character shows, and neither hides nor turns what follows it.
   *
   * @param point a code point, or one half of a pair, which does not show
   * @return whether source code may have it as it is
   */
  public static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
