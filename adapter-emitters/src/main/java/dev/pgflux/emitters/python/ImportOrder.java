package dev.pgflux.emitters.python;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of names in imports and in {@code __all__}, which is that of isort and of ruff. */
final class ImportOrder {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** Names that one import takes from a module: letter case counts last. */
  static final Comparator<String> IMPORTED =
      Comparator.comparingInt(ImportOrder::sort)
          .thenComparing(name -> natural(name.toLowerCase(Locale.ROOT)))
          .thenComparing(ImportOrder::natural);

  /** Names in {@code __all__}. */
  static final Comparator<String> EXPORTED =
      Comparator.comparingInt(ImportOrder::sort).thenComparing(ImportOrder::natural);

  private ImportOrder() {}

  /** Constants come first, then classes, then everything else. */
  private static int sort(String name) {
    boolean capitals = name.equals(name.toUpperCase(Locale.ROOT)) && !isCaseless(name);
    boolean capital = Character.isUpperCase(name.codePointAt(0));
    return capitals && name.length() > 1 ? 0 : capital ? 1 : 2;
  }

  private static boolean isCaseless(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT));
  }

  /** The name with numbers that are compared by their value. */
  private static String natural(String name) {
    Matcher matcher = NUMBER.matcher(name);
    return matcher.replaceAll(
        number -> "0".repeat(Math.max(0, 20 - number.group().length())) + number.group());
  }
}
