package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.ports.migration.DurationText;
import java.time.Duration;

/** Times that options name. */
final class Durations {

  private Durations() {}

  static Duration parse(String text) {
    return DurationText.parse(text)
        .orElseThrow(() ->
            new LauncherException(
                "\"" + text + "\" is no time.", "Write it like 500ms, 30s, 5min or 1h."));
  }
}
