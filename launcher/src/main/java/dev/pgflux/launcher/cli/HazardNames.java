package dev.pgflux.launcher.cli;

import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.settings.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Hazards as they are typed. */
final class HazardNames {

  private HazardNames() {}

  /** The hazard that a word names, in capitals or not, with underscores or dashes. */
  static HazardKind of(String typed) {
    String wanted = typed.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(HazardKind.values())
        .filter(kind -> kind.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> unknown(typed, wanted));
  }

  private static LauncherException unknown(String typed, String wanted) {
    List<String> known = Arrays.stream(HazardKind.values()).map(HazardKind::name).toList();
    String meant =
        NearestName.of(wanted, known).map(nearest -> " Did you mean " + nearest + "?").orElse("");
    return new LauncherException(
        "There is no hazard \"" + typed + "\"." + meant,
        "The hazards are " + known.stream().collect(Collectors.joining(", ")) + ".");
  }
}
