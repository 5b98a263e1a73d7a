package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.settings.NearestName;
import dev.pgflux.launcher.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The forms of results that are no plans. */
enum ResultFormat {
  HUMAN,
  SQL,
  JSON;

  /** The one that is set, if the command has it. */
  static ResultFormat of(Settings settings, ResultFormat... offered) {
    String name = settings.output().format();
    return Arrays.stream(offered)
        .filter(format -> format.word().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name, Arrays.stream(offered).map(ResultFormat::word).toList()));
  }

  /** Whether the result is for programs, of a command that has no other form than for people. */
  static boolean isJson(Settings settings) {
    return of(settings, HUMAN, JSON) == JSON;
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static LauncherException unknown(String name, List<String> words) {
    String meant =
        NearestName.of(name, words).map(nearest -> " Did you mean " + nearest + "?").orElse("");
    return new LauncherException(
        "This command has no format \"" + name + "\"." + meant,
        "Its formats are " + String.join(", ", words) + ".");
  }
}
