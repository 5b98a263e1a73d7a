package dev.pgflux.pglibquery.name;

import dev.pgflux.domain.name.QualifiedName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds names that look like a mistyped one. */
public final class NearestNames {
  private static final int MOST = 3;

  private record Candidate(String name, int distance) {}

  private NearestNames() {}

  /**
   * The known names that are most like a name.
   *
   * @param wanted the mistyped name, without its schema
   * @param builtIn what the server has; the schema of what PostgreSQL brings is not shown
   * @param declared what the files make
   * @return at most three, the likeliest first; empty when none is alike
   */
  public static List<String> to(
      String wanted, Collection<QualifiedName> builtIn, Collection<QualifiedName> declared) {
    int farthest = Math.max(1, wanted.length() / 3);
    return Stream.concat(declared.stream(), builtIn.stream())
        .distinct()
        .map(name ->
            new Candidate(
                name.isBuiltIn() ? name.name().value() : name.toString(),
                distance(wanted, name.name().value(), farthest)))
        .filter(candidate -> candidate.distance() <= farthest)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  /** Levenshtein's distance, or more than the limit as soon as it cannot be less. */
  private static int distance(String left, String right, int limit) {
    if (Math.abs(left.length() - right.length()) > limit) {
      return limit + 1;
    }
    int[] previous = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] current = new int[right.length() + 1];
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
