package dev.pgflux.ports.spi;

/** Makes names and messages safe to stand on one line of a comment or a terminal. */
public final class OneLine {
  private OneLine() {}

  /**
   * The text with everything visible as it is, and control characters, line and paragraph
   * separators and characters that turn the direction of writing as their code points: a name
   * cannot end a comment or look like something else.
   *
   * @param text any text
   * @return the text on one line
   */
  public static String of(String text) {
    if (text.codePoints().allMatch(OneLine::isPlain)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          if (isPlain(point)) {
            safe.appendCodePoint(point);
          } else {
            safe.append("\\u{%x}".formatted(point));
          }
        });
    return safe.toString();
  }

  /**
   * Whether a character stands on a line as it is: no control character, no separator of lines or
   * paragraphs, nothing that turns the direction of writing, no half of a pair.
   *
   * @param point a code point
   * @return whether it is harmless
   */
  public static boolean isPlain(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
