package dev.pgflux.launcher.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What flags of a command say, and where they say nothing, the environment variables {@code
 * PGFLUX_<FLAG>}.
 *
 * @param invocation what was typed
 * @param environment the variables of the process
 */
record GenFlags(Invocation invocation, Map<String, String> environment) {

  /** The value of a flag. */
  Optional<String> value(String flag) {
    return invocation.option(flag).or(() -> variable(flag));
  }

  /** The values of a flag that may be given several times, split at commas. */
  Optional<List<String>> list(String flag) {
    return Optional.of(invocation.list(flag))
        .filter(values -> !values.isEmpty())
        .or(() ->
            variable(flag)
                .map(text ->
                    Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList()));
  }

  /** Whether a flag without a value is on. */
  boolean has(String flag) {
    return value(flag).filter(it -> it.equals("true") || it.equals("1")).isPresent();
  }

  /** What the environment says alone. */
  Optional<String> variable(String flag) {
    String name =
        "PGFLUX_" + flag.replaceFirst("^--", "").toUpperCase(Locale.ROOT).replace('-', '_');
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }
}
