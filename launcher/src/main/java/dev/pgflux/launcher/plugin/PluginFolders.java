package dev.pgflux.launcher.plugin;

import dev.pgflux.launcher.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * Where plugin jars are looked for.
 *
 * @param named folders that were asked for, which must be there
 * @param usual folders that need not be there
 */
public record PluginFolders(List<Path> named, List<Path> usual) {

  /** Copies the lists. */
  public PluginFolders {
    named = List.copyOf(named);
    usual = List.copyOf(usual);
  }

  /**
   * The folders of a project and its user.
   *
   * @param named folders that were asked for
   * @param workingDirectory the project's folder
   * @param home the user's folder
   * @return those, and {@code .pg-flux/plugins} in both places
   */
  public static PluginFolders of(List<Path> named, Path workingDirectory, Path home) {
    Path usual = Path.of(".pg-flux", "plugins");
    return new PluginFolders(named, List.of(workingDirectory.resolve(usual), home.resolve(usual)));
  }

  /** Every jar once, those of one folder in order of their names. */
  List<Path> jars() {
    SequencedSet<Path> jars = new LinkedHashSet<>();
    named.forEach(folder -> jars.addAll(jars(folder)));
    usual.stream().filter(Files::isDirectory).forEach(folder -> jars.addAll(jars(folder)));
    return List.copyOf(jars);
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .map(file -> file.toAbsolutePath().normalize())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new LauncherException(
          "The plugins folder " + folder + " cannot be read: " + e, "Check --plugin-dir.", e);
    }
  }
}
