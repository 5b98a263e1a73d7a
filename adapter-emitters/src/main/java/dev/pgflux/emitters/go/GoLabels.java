package dev.pgflux.emitters.go;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Labels of enumerated types as what stands behind a type's name. A label may be any text: where
 * letters and digits alone would not tell labels apart, signs are spelled out.
 */
final class GoLabels {
  private static final Map<Integer, String> SIGNS = new HashMap<>();

  static {
    String[] names = {
      " Space",
      "!Exclamation",
      "\"Quote",
      "#Hash",
      "$Dollar",
      "%Percent",
      "&And",
      "'Apostrophe",
      "(Open",
      ")Close",
      "*Star",
      "+Plus",
      ",Comma",
      "-Minus",
      ".Dot",
      "/Slash",
      ":Colon",
      ";Semicolon",
      "<Less",
      "=Equal",
      ">Greater",
      "?Question",
      "@At",
      "[OpenBracket",
      "\\Backslash",
      "]CloseBracket",
      "^Caret",
      "_Underscore",
      "`Backtick",
      "{OpenBrace",
      "|Or",
      "}CloseBrace",
      "~Tilde",
      "\nNewline"
    };
    for (String name : names) {
      SIGNS.put((int) name.charAt(0), name.substring(1));
    }
  }

  private GoLabels() {}

  /** What each label becomes, in the same order; two can still be alike. */
  static List<String> of(List<String> labels) {
    Map<String, Integer> uses = new HashMap<>();
    labels.forEach(label -> uses.merge(plain(label), 1, Integer::sum));
    List<String> names = new ArrayList<>();
    for (String label : labels) {
      String plain = plain(label);
      boolean alike = uses.getOrDefault(plain, 0) > 1 && !isOnlyWords(label);
      names.add(plain.isEmpty() || alike ? spelled(label) : plain);
    }
    return names;
  }

  private static String plain(String label) {
    return GoIdentifier.continued(label);
  }

  /** Words with a blank, an underscore or nothing between them are what the plain name is for. */
  private static boolean isOnlyWords(String label) {
    return label.codePoints().allMatch(point -> Character.isLetterOrDigit(point) || point == '_');
  }

  private static String spelled(String label) {
    StringBuilder words = new StringBuilder();
    label
        .codePoints()
        .forEach(point -> {
          if (Character.isLetterOrDigit(point)) {
            words.appendCodePoint(point);
          } else {
            String name = SIGNS.get(point);
            words
                .append(' ')
                .append(name == null ? "U%04X".formatted(point).toLowerCase(Locale.ROOT) : name)
                .append(' ');
          }
        });
    String name = GoIdentifier.continued(words.toString());
    return name.isEmpty() ? "Empty" : name;
  }
}
