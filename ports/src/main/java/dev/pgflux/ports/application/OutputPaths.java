package dev.pgflux.ports.application;

import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.spi.OneLine;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Refuses files that an emitter must not write, wherever it is run. */
public final class OutputPaths {
  private static final String ADVICE =
      "Nothing of it is written: tell its author, or take another version of it.";
  private static final int LONGEST_PART = 255;
  private static final int LONGEST_PATH = 1024;

  /** Names that belong to devices on Windows, whatever follows the first dot. */
  private static final Pattern DEVICE =
      Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?", Pattern.CASE_INSENSITIVE);

  private OutputPaths() {}

  /**
   * Checks the paths of generated files.
   *
   * @param emitter who made them, as the beginning of a sentence
   * @param files what it made
   * @throws EmitterException when a path leaves the output folder, is no path that every system
   *     takes, or is there twice (letter case aside, which some file systems do not keep apart)
   */
  public static void check(String emitter, List<GeneratedFile> files) {
    Map<String, String> seen = new HashMap<>();
    Map<String, String> folders = new HashMap<>();
    for (GeneratedFile file : files) {
      String path = file.path();
      if (!isPlain(path)) {
        throw new EmitterException(
            "%s wants to write \"%s\", which is not a plain path inside the output folder. %s"
                .formatted(emitter, PluginCall.oneLine(path), ADVICE));
      }
      String same = sameness(path);
      String other = seen.put(same, path);
      if (other != null) {
        throw new EmitterException(
            "%s wants to write both \"%s\" and \"%s\", which are one file on some systems. %s"
                .formatted(emitter, other, path, ADVICE));
      }
      for (int at = same.indexOf('/'); at >= 0; at = same.indexOf('/', at + 1)) {
        folders.put(same.substring(0, at), path);
      }
    }
    for (Map.Entry<String, String> folder : folders.entrySet()) {
      String file = seen.get(folder.getKey());
      if (file != null) {
        throw new EmitterException(
            "%s wants to write \"%s\", and \"%s\" in a folder of that name. %s"
                .formatted(emitter, file, folder.getValue(), ADVICE));
      }
    }
  }

  /** Some systems keep neither letter case nor the ways of writing an accent apart. */
  private static String sameness(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static boolean isPlain(String path) {
    return !path.isEmpty()
        && path.length() <= LONGEST_PATH
        && path.codePoints().allMatch(OutputPaths::isPlainCharacter)
        && List.of(path.split("/", -1)).stream().allMatch(OutputPaths::isPlainPart);
  }

  private static boolean isPlainCharacter(int point) {
    return "\\:*?\"<>|".indexOf(point) < 0 && OneLine.isPlain(point);
  }

  private static boolean isPlainPart(String part) {
    return !part.isBlank()
        && !part.endsWith(".")
        && !part.endsWith(" ")
        && !part.startsWith(" ")
        && part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PART
        && !DEVICE.matcher(part).matches();
  }
}
