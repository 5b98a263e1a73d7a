package dev.pgflux.ports.migration;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as PostgreSQL's settings write them (<a
 * href="https://www.postgresql.org/docs/18/config-setting.html#CONFIG-SETTING-NAMES-VALUES">Names
 * and Values</a>): a number alone is milliseconds.
 */
public final class DurationText {

  private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*([a-z]*)");

  private static final Map<String, Duration> UNITS =
      Map.of(
          "", Duration.ofMillis(1),
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "min", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private DurationText() {}

  /**
   * Reads a time.
   *
   * @param text such as {@code 500ms}, {@code 30s} or {@code 5min}
   * @return empty when it is none
   */
  public static Optional<Duration> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches() && UNITS.containsKey(matcher.group(2))
        ? Optional.of(
            UNITS
                .getOrDefault(matcher.group(2), Duration.ZERO)
                .multipliedBy(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }
}
