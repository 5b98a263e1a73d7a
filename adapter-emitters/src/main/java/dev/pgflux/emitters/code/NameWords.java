package dev.pgflux.emitters.code;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A PostgreSQL name as the words that it is made of, to be put together as a language has it. A
 * name may be any text: whatever is neither letter nor digit parts words, as does a capital after a
 * small letter ({@code userName}) or before one ({@code HTTPServer}).
 *
 * @param words in lower case, each of letters and digits of any script; none for a name without any
 */
public record NameWords(List<String> words) {

  /** Copies the words. */
  public NameWords {
    words = List.copyOf(words);
  }

  /**
   * Takes a name apart.
   *
   * @param name any text
   * @return its words
   */
  public static NameWords of(String name) {
    int[] points = Normalizer.normalize(name, Normalizer.Form.NFKC).codePoints().toArray();
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      boolean part = Character.isLetterOrDigit(points[i]);
      if (!word.isEmpty() && ((!part && !isMark(points[i])) || (part && startsWord(points, i)))) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (part) {
        word.appendCodePoint(points[i]);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    return new NameWords(words);
  }

  /** A mark belongs to the letter before it; not every language takes it in an identifier. */
  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean startsWord(int[] points, int at) {
    if (!Character.isUpperCase(points[at])) {
      return false;
    }
    boolean afterSmall = Character.isLowerCase(points[at - 1]);
    boolean beforeSmall = at + 1 < points.length && Character.isLowerCase(points[at + 1]);
    return afterSmall || (beforeSmall && Character.isLetter(points[at - 1]));
  }

  /**
   * The words with underscores between them.
   *
   * @return such as {@code user_name}
   */
  public String snake() {
    return String.join("_", words);
  }

  /**
   * The words in capitals with underscores between them.
   *
   * @return such as {@code USER_NAME}
   */
  public String constant() {
    return snake().toUpperCase(Locale.ROOT);
  }

  /**
   * The words one after the other, each with a capital.
   *
   * @return such as {@code UserName}
   */
  public String pascal() {
    return words.stream().map(NameWords::capitalized).collect(Collectors.joining());
  }

  /**
   * The words one after the other, each but the first with a capital.
   *
   * @return such as {@code userName}
   */
  public String camel() {
    return words.isEmpty()
        ? ""
        : words.getFirst() + new NameWords(words.subList(1, words.size())).pascal();
  }

  private static String capitalized(String word) {
    int first = word.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(first))
        .append(word, Character.charCount(first), word.length())
        .toString();
  }
}
