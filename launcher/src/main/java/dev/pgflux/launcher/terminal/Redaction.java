package dev.pgflux.launcher.terminal;

import java.util.regex.Pattern;

/**
 * Hides passwords in what is told of failures. Nothing puts them there on purpose; but a message
 * may quote what was typed in a wrong place, such as a URL that was taken for an argument.
 */
public final class Redaction {
  private static final String HIDDEN = "***";

  /**
   * {@code /user:password@}, up to the last at sign, since people forget to escape others; what was
   * taken for a path has one slash left.
   */
  private static final Pattern IN_URL = Pattern.compile("(/[^\\s:/@]*:)\\S*@");

  /** {@code password=…} as a parameter of a URL, a key of a connection string, or in YAML. */
  private static final Pattern AS_VALUE =
      Pattern.compile(
          "(?i)(password\\s*=\\s*)(?:'[^'\\\\\n]*+(?:\\\\.[^'\\\\\n]*+)*+'?|[^\\s&'\"]++)");

  private Redaction() {}

  /**
   * Hides passwords that can be told from their surroundings.
   *
   * @param text a message
   * @return the text without them
   */
  public static String of(String text) {
    String withoutUrls = IN_URL.matcher(text).replaceAll("$1" + HIDDEN + "@");
    return AS_VALUE.matcher(withoutUrls).replaceAll("$1" + HIDDEN);
  }
}
