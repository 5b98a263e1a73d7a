package dev.pgflux.domain.scope;

/**
 * A pattern for names: {@code *} stands for any characters, {@code ?} for one, and every other
 * character for itself. Letter case counts, as it does between quotes.
 *
 * @param pattern the pattern
 */
public record GlobPattern(String pattern) {

  /**
   * Whether a whole text fits.
   *
   * @param text any text
   * @return true if the pattern covers all of it
   */
  public boolean matches(String text) {
    int inText = 0;
    int inPattern = 0;
    int starInPattern = -1;
    int starInText = -1;
    while (inText < text.length()) {
      char wanted = inPattern < pattern.length() ? pattern.charAt(inPattern) : '\0';
      if (wanted == '*') {
        starInPattern = inPattern++;
        starInText = inText;
      } else if (inPattern < pattern.length() && (wanted == '?' || wanted == text.charAt(inText))) {
        inPattern++;
        inText++;
      } else if (starInPattern >= 0) {
        // The last star takes one character more.
        inPattern = starInPattern + 1;
        inText = ++starInText;
      } else {
        return false;
      }
    }
    return restIsStars(inPattern);
  }

  private boolean restIsStars(int from) {
    for (int i = from; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '*') {
        return false;
      }
    }
    return true;
  }
}
