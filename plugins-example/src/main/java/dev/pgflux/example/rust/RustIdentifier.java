package dev.pgflux.example.rust;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** PostgreSQL's names as Rust's: any characters in, an ASCII identifier out. */
final class RustIdentifier {
  /** Words that are identifiers in their raw form only, up to the 2024 edition. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "as",
          "async",
          "await",
          "become",
          "box",
          "break",
          "const",
          "continue",
          "do",
          "dyn",
          "else",
          "enum",
          "extern",
          "false",
          "final",
          "fn",
          "for",
          "gen",
          "if",
          "impl",
          "in",
          "let",
          "loop",
          "macro",
          "match",
          "mod",
          "move",
          "mut",
          "override",
          "priv",
          "pub",
          "ref",
          "return",
          "static",
          "struct",
          "trait",
          "true",
          "try",
          "type",
          "typeof",
          "unsafe",
          "unsized",
          "use",
          "virtual",
          "where",
          "while",
          "yield");

  /** Words that are no identifiers in any form. */
  private static final Set<String> NEVER = Set.of("self", "Self", "super", "crate", "_");

  private RustIdentifier() {}

  /** The name of a field. */
  static String field(String name) {
    String snake =
        words(name).stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("_"));
    return usable(snake.isEmpty() ? "field" : snake);
  }

  /** The name of a struct, an enum or a variant. */
  static String type(String name) {
    String pascal =
        words(name).stream().map(RustIdentifier::capitalized).collect(Collectors.joining());
    return usable(pascal.isEmpty() ? "Empty" : pascal);
  }

  /** The name of a field as JavaScript has it. */
  static String camel(String name) {
    String pascal = type(name);
    return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
  }

  /** An identifier as it is written: raw where it is a keyword. */
  static String written(String identifier) {
    return KEYWORDS.contains(identifier) ? "r#" + identifier : identifier;
  }

  private static String usable(String name) {
    if (NEVER.contains(name)) {
      return name + "_";
    }
    return Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + word.substring(1).toLowerCase(Locale.ROOT);
  }

  /** Runs of letters and digits, split where a capital follows a small letter. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char before = ' ';
    String text = ascii(name);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean part = Character.isLetterOrDigit(c);
      boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
      if ((!part || hump) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (part) {
        word.append(c);
      }
      before = c;
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Accents go; other letters become words of their code points. */
  private static String ascii(String name) {
    StringBuilder text = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKD)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .forEach(point -> {
          if (point < 128) {
            text.appendCodePoint(point);
          } else if (Character.isLetterOrDigit(point)) {
            text.append("_u%x_".formatted(point));
          } else {
            text.append('_');
          }
        });
    return text.toString();
  }
}
