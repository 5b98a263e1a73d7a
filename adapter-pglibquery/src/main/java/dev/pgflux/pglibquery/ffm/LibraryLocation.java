package dev.pgflux.pglibquery.ffm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A place where libpg_query may be. */
public sealed interface LibraryLocation {
  /** The system property that names the library's file. */
  String SYSTEM_PROPERTY = "pgflux.libpgquery";

  /** The environment variable that names the library's file. */
  String ENVIRONMENT_VARIABLE = "PG_FLUX_LIBPG_QUERY";

  /**
   * A file that the user named. It is used or refused; nothing else is tried in its place.
   *
   * @param file the library
   * @param namedBy what named it, for messages
   */
  record Explicit(Path file, String namedBy) implements LibraryLocation {}

  /** The copy for this platform in the jar, unpacked once into the user's cache. */
  record Bundled() implements LibraryLocation {}

  /**
   * A library that the system's loader finds by name.
   *
   * @param name as the loader wants it, such as {@code libpg_query.so}
   */
  record Installed(String name) implements LibraryLocation {}

  /**
   * The places to try, in order.
   *
   * @param properties system properties
   * @param environment environment variables
   * @return the file that the user named, alone; else the copy in the jar, then the system's
   *     library
   */
  static List<LibraryLocation> candidates(Properties properties, Map<String, String> environment) {
    return explicit(properties, environment)
        .<List<LibraryLocation>>map(List::of)
        .orElseGet(() -> {
          List<LibraryLocation> locations = new ArrayList<>();
          locations.add(new Bundled());
          locations.add(new Installed(System.mapLibraryName("pg_query")));
          return locations;
        });
  }

  private static Optional<LibraryLocation> explicit(
      Properties properties, Map<String, String> environment) {
    String property = properties.getProperty(SYSTEM_PROPERTY, "");
    if (!property.isBlank()) {
      return Optional.of(new Explicit(Path.of(property), "system property " + SYSTEM_PROPERTY));
    }
    String variable = environment.getOrDefault(ENVIRONMENT_VARIABLE, "");
    return variable.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Explicit(Path.of(variable), "environment variable " + ENVIRONMENT_VARIABLE));
  }
}
