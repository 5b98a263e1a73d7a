package dev.pgflux.launcher.demo;

import dev.pgflux.launcher.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The jar of the example plugin, as its own build makes it. */
final class ExamplePlugin {

  /** Where pg-flux stands: the checkout, or the folder of a distribution. */
  private static final String HOME_PROPERTY = "pgflux.home";

  private static final int DEPTH = 3;

  private ExamplePlugin() {}

  static Optional<Path> find() {
    Path home = Path.of(System.getProperty(HOME_PROPERTY, ".")).resolve("plugins-example");
    if (!Files.isDirectory(home.resolve("target"))) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(home.resolve("target"), DEPTH)) {
      return files
          .filter(file ->
              String.valueOf(file.getFileName()).matches("plugins-example-[^-]+(-SNAPSHOT)?\\.jar"))
          .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
    } catch (IOException e) {
      throw new LauncherException("The folder " + home + " cannot be read: " + e, "", e);
    }
  }

  static void copy(Path jar, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.copy(jar, folder.resolve("rust.jar"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new LauncherException(
          "The plugin " + jar + " cannot be copied to " + folder + ": " + e, "", e);
    }
  }
}
