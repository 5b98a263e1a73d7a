package dev.pgflux.launcher.scenario;

import dev.pgflux.ports.spi.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A step of the matrix: a folder whose files replace those of the same name from earlier steps.
 *
 * @param name the folder's name
 * @param files all files as they are after the step, in order of their names
 * @param isFirst whether no step comes before it
 */
record MatrixStep(String name, List<SourceFile> files, boolean isFirst) {

  private static final Path ROOT =
      Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "matrix");

  /** Copies the files. */
  MatrixStep {
    files = List.copyOf(files);
  }

  /** All steps in order. */
  static List<MatrixStep> all() {
    SortedMap<String, SourceFile> files = new TreeMap<>();
    List<MatrixStep> steps = new ArrayList<>();
    for (Path folder : list(ROOT)) {
      for (Path file : list(folder)) {
        String name = nameOf(file);
        files.put(name, new SourceFile(name, read(file)));
      }
      steps.add(new MatrixStep(nameOf(folder), List.copyOf(files.values()), steps.isEmpty()));
    }
    return steps;
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
