package dev.pgflux.jdbc.connect;

import dev.pgflux.ports.spi.DatabaseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values that are one of a few words, spelled as libpq spells them. */
final class Words {

  private Words() {}

  static <E extends Enum<E>> E choose(Keyword keyword, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(text))
        .findFirst()
        .orElseThrow(() -> unknown(keyword, text, type));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> DatabaseException unknown(
      Keyword keyword, String text, Class<E> type) {
    String choices =
        Arrays.stream(type.getEnumConstants()).map(Words::word).collect(Collectors.joining(", "));
    return new DatabaseException(
        "The connection's \"" + keyword.word() + "\" is \"" + text + "\".",
        "It can be one of: " + choices + ".");
  }
}
