package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.NameCase;
import dev.pgflux.emitters.code.NameWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** PostgreSQL's names as Python's: any characters in, an identifier out. */
final class PythonIdentifier {
  /** Words that are never identifiers. */
  static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  /** Blocks that still get letters, which a Python of some years ago does not know. */
  private static final Set<Character.UnicodeBlock> GROWING =
      Set.of(Character.UnicodeBlock.LATIN_EXTENDED_D, Character.UnicodeBlock.CYRILLIC_EXTENDED_C);

  /** A label with more signs than this has a number for a name. */
  private static final int MOST_SIGNS = 3;

  private PythonIdentifier() {}

  /** The name of a class. */
  static String type(String name) {
    return joined(name, NameCase.PASCAL, "type");
  }

  /**
   * The name of an attribute, a parameter or a function.
   *
   * @param instead a word for a name without letters, which also goes before a digit
   */
  static String variable(String name, NameCase nameCase, String instead) {
    return joined(name, nameCase, instead);
  }

  /** The name of an enum's member: words in capitals, or what its signs are called. */
  static String member(String label) {
    if (label.isEmpty()) {
      return "EMPTY";
    }
    NameWords words = words(label);
    if (words.words().isEmpty()) {
      return signs(label).orElse("LABEL");
    }
    return normalized((startsBadly(words.snake()) ? "LABEL_" : "") + words.constant());
  }

  private static Optional<String> signs(String label) {
    if (label.codePointCount(0, label.length()) > MOST_SIGNS) {
      return Optional.empty();
    }
    String names =
        label.codePoints().mapToObj(PythonIdentifier::sign).collect(Collectors.joining("_"));
    return Optional.of(names).filter(name -> name.matches("[A-Z][A-Z0-9_]*"));
  }

  private static String sign(int point) {
    return Optional.ofNullable(Character.getName(point))
        .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_"))
        .orElse("");
  }

  private static String joined(String name, NameCase nameCase, String instead) {
    NameWords words = words(name);
    if (words.words().isEmpty() || startsBadly(words.snake())) {
      List<String> more = new ArrayList<>(List.of(instead));
      more.addAll(words.words());
      words = new NameWords(more);
    }
    return normalized(nameCase.join(words));
  }

  private static boolean startsBadly(String name) {
    return !Character.isUnicodeIdentifierStart(name.codePointAt(0));
  }

  private static NameWords words(String name) {
    StringBuilder known = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKC)
        .codePoints()
        .map(point -> isKnown(point) ? point : ' ')
        .forEach(known::appendCodePoint);
    return NameWords.of(known.toString());
  }

  private static boolean isKnown(int point) {
    return Character.isBmpCodePoint(point)
        && Character.isUnicodeIdentifierPart(point)
        && !Character.isIdentifierIgnorable(point)
        && !GROWING.contains(Character.UnicodeBlock.of(point));
  }

  /** As the Python parser reads it, so that the name is the same inside a string. */
  private static String normalized(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC);
  }
}
