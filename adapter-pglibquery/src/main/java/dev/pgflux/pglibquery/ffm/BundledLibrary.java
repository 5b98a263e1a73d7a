package dev.pgflux.pglibquery.ffm;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The library in the jar. A dynamic loader needs a file, so it is copied once into the user's
 * cache, under its digest: other versions never clash, and processes that start together write the
 * same bytes.
 */
final class BundledLibrary {
  private static final String FOLDER = "/dev/pgflux/pglibquery/native/";

  private final String resource;

  private BundledLibrary(String resource) {
    this.resource = resource;
  }

  /** The one for the platform that this JVM runs on. */
  static BundledLibrary forThisPlatform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean macos = system.startsWith("mac");
    String platform =
        (macos ? "macos" : system)
            + "-"
            + (processor.equals("amd64")
                ? "x86_64"
                : processor.equals("arm64") ? "aarch64" : processor);
    return new BundledLibrary(FOLDER + platform + "/libpg_query." + (macos ? "dylib" : "so"));
  }

  /** The resource's name, for messages. */
  String resource() {
    return resource;
  }

  /**
   * The library as a file, unpacked when need be.
   *
   * @return the file, or empty when there is no copy for this platform
   * @throws IOException when it cannot be unpacked
   */
  Optional<Path> file() throws IOException {
    @Nullable URL url = BundledLibrary.class.getResource(resource);
    if (url == null) {
      return Optional.empty();
    }
    return Optional.of(
        url.getProtocol().equals("file") ? Path.of(URI.create(url.toString())) : unpacked());
  }

  private Path unpacked() throws IOException {
    String digest = new String(bytes(resource + ".sha256"), StandardCharsets.US_ASCII).strip();
    Path name = Path.of("pg-flux", "native", digest.substring(0, 32), "libpg_query");
    Path cached = cacheFolder().resolve(name);
    if (Files.isRegularFile(cached)) {
      return cached;
    }
    try {
      return write(cached);
    } catch (IOException unwritable) {
      Path temporary = Files.createTempDirectory("pg-flux-").resolve("libpg_query");
      temporary.toFile().deleteOnExit();
      return write(temporary);
    }
  }

  private Path write(Path target) throws IOException {
    Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
    Path partial = Files.createTempFile(folder, "libpg_query", ".part");
    Files.write(partial, bytes(resource));
    return Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path cacheFolder() {
    String configured = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    return configured.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache")
        : Path.of(configured);
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = BundledLibrary.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the jar lacks " + name);
      }
      return in.readAllBytes();
    }
  }
}
