package dev.pgflux.ports.application;

import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.GeneratedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Refuses files that an emitter must not write, wherever it is run. */
public final class OutputPaths {
  private OutputPaths() {}

  /**
   * Checks the paths of generated files.
   *
   * @param emitter who made them
   * @param files what it made
   * @throws EmitterException when a path leaves the output folder, is no plain relative path, or is
   *     there twice (letter case aside, which some file systems do not keep apart)
   */
  public static void check(String emitter, List<GeneratedFile> files) {
    Map<String, String> seen = new HashMap<>();
    for (GeneratedFile file : files) {
      String path = file.path();
      if (!isPlain(path)) {
        throw new EmitterException(
            "The emitter %s wants to write \"%s\", which is not a plain path inside the output folder."
                .formatted(emitter, path));
      }
      String other = seen.put(path.toLowerCase(Locale.ROOT), path);
      if (other != null) {
        throw new EmitterException(
            "The emitter %s wants to write both \"%s\" and \"%s\", which are one file on some systems."
                .formatted(emitter, other, path));
      }
    }
  }

  private static boolean isPlain(String path) {
    return !path.isEmpty()
        && path.indexOf('\\') < 0
        && path.indexOf(':') < 0
        && path.chars().noneMatch(Character::isISOControl)
        && List.of(path.split("/", -1)).stream().allMatch(OutputPaths::isPlainPart);
  }

  private static boolean isPlainPart(String part) {
    return !part.isEmpty() && !part.equals(".") && !part.equals("..");
  }
}
