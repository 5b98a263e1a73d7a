package dev.pgflux.jdbc.testing;

import java.util.List;
import java.util.stream.Stream;

/**
 * The server versions that tests run on: the system property {@code pg.versions}, like "14,18" or
 * "all".
 */
public final class ServerVersions {

  /** Every major version that pg-flux supports, the oldest first. */
  public static final List<Integer> SUPPORTED = List.of(14, 15, 16, 17, 18);

  private ServerVersions() {}

  /** The versions that this run is for; the oldest and the newest where nothing is said. */
  public static List<Integer> selected() {
    return parse(System.getProperty("pg.versions", "14,18"));
  }

  static List<Integer> parse(String selection) {
    if (selection.strip().equals("all")) {
      return SUPPORTED;
    }
    return Stream.of(selection.split(",", -1))
        .map(part -> supported(part.strip(), selection))
        .sorted()
        .toList();
  }

  private static int supported(String part, String selection) {
    return SUPPORTED.stream()
        .filter(version -> part.equals(version.toString()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "-Dpg.versions=%s: \"%s\" is none of %s, nor is it \"all\"."
                    .formatted(selection, part, SUPPORTED)));
  }
}
