package dev.pgflux.jdbc.embedded;

import java.nio.file.Path;

/** Where binaries are unpacked: once for each user and version, in the user's cache. */
final class UnpackedBinaries {

  private UnpackedBinaries() {}

  /**
   * The folder, after the XDG Base Directory Specification: {@code $XDG_CACHE_HOME}, else {@code
   * ~/.cache}.
   */
  static Path directory() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("pg-flux").resolve("embedded").toAbsolutePath();
  }
}
