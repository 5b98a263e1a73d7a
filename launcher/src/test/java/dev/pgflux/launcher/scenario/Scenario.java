package dev.pgflux.launcher.scenario;

import dev.pgflux.jdbc.testing.ServerVersions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One example: a folder {@code <kind>/<behaviour>}.
 *
 * @param folder where it is
 */
record Scenario(Path folder) {

  private static final Path ROOT =
      Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "scenarios");

  /** Every scenario, in order of its name. */
  static List<Scenario> all() {
    try (Stream<Path> paths = Files.walk(ROOT, 2)) {
      return paths
          .filter(path -> Files.exists(path.resolve("before.sql")))
          .sorted()
          .map(Scenario::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kind and the behaviour, such as {@code column/drop}. */
  String name() {
    return ROOT.relativize(folder).toString();
  }

  /** The versions of this run that the scenario is for. */
  List<Integer> versions() {
    String wanted = read("versions").map(String::strip).orElse("14-18");
    String[] ends = wanted.split("-", -1);
    int first = Integer.parseInt(ends[0]);
    int last = Integer.parseInt(ends[ends.length - 1]);
    return ServerVersions.selected().stream()
        .filter(version -> first <= version && version <= last)
        .toList();
  }

  /** SQL that makes the live database. */
  String before() {
    return require("before.sql");
  }

  /** The wanted schema. */
  String after() {
    return require("after.sql");
  }

  /**
   * SQL that makes the wanted schema when it is run statement by statement, which files in any
   * order need not.
   */
  String reference() {
    return read("reference.sql").orElseGet(this::after);
  }

  /** SQL that puts rows into the live database, if there is some. */
  Optional<String> rows() {
    return read("rows.sql");
  }

  /** How it is compared and checked. */
  ScenarioOptions options() {
    return ScenarioOptions.parse(read("options").orElse(""));
  }

  /** What a file of this version holds, or of every version where this one has none of its own. */
  Optional<String> expected(String stem, String extension, int version) {
    return read(stem + "-" + version + extension).or(() -> read(stem + extension));
  }

  /** Writes a file of the folder. */
  void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a file of the folder, if it is there. */
  void delete(String file) {
    try {
      Files.deleteIfExists(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file of the folder, if it is there. */
  Optional<String> read(String file) {
    Path path = folder.resolve(file);
    try {
      return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String require(String file) {
    return read(file)
        .orElseThrow(() -> new IllegalStateException("The scenario " + name() + " lacks " + file));
  }

  @Override
  public String toString() {
    return name();
  }
}
