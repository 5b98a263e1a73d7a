package dev.pgflux.launcher.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The jar of the example plugin. A build that stops at the tests has only its classes. */
public final class ExamplePlugin {
  private static final String BUILT = "pgflux.test.plugins-example";

  private ExamplePlugin() {}

  /**
   * Puts the jar where a project has its plugins.
   *
   * @param project the project's folder
   * @return the jar
   */
  public static Path install(Path project) throws IOException {
    Path plugins = Files.createDirectories(project.resolve(".pg-flux").resolve("plugins"));
    return copy(plugins.resolve("rust.jar"));
  }

  /**
   * Copies the jar.
   *
   * @param target the copy, which is not there yet
   * @return the copy
   */
  static Path copy(Path target) throws IOException {
    Path built = Path.of(System.getProperty(BUILT));
    return Files.isDirectory(built) ? pack(built, target) : Files.copy(built, target);
  }

  private static Path pack(Path classes, Path target) throws IOException {
    try (OutputStream file = Files.newOutputStream(target);
        JarOutputStream jar = new JarOutputStream(file);
        Stream<Path> found = Files.walk(classes)) {
      List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
      for (Path path : files) {
        jar.putNextEntry(new ZipEntry(classes.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, jar);
        jar.closeEntry();
      }
    }
    return target;
  }
}
