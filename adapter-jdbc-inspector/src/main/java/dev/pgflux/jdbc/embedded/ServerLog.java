package dev.pgflux.jdbc.embedded;

import dev.pgflux.ports.spi.DatabaseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server and the programs around it print: kept in a temporary file, read only if the server
 * does not start.
 *
 * @param file the temporary file
 */
record ServerLog(Path file) {

  private static final int TAIL_LINES = 20;

  static ServerLog create(int majorVersion) {
    try {
      Path file = Files.createTempFile("pg-flux-embedded-" + majorVersion + "-", ".log");
      file.toFile().deleteOnExit();
      return new ServerLog(file);
    } catch (IOException e) {
      throw new DatabaseException(
          "The embedded PostgreSQL %d can't write its log: %s".formatted(majorVersion, e),
          "Make room in the folder for temporary files, or choose another with -Djava.io.tmpdir=….",
          Optional.empty(),
          e);
    }
  }

  ProcessBuilder.Redirect redirect() {
    return ProcessBuilder.Redirect.appendTo(file.toFile());
  }

  /** The last lines; the file is deleted. */
  String takeTail() {
    try {
      List<String> lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    } catch (IOException e) {
      return "(the log can't be read: " + e + ")";
    } finally {
      delete();
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Left to deleteOnExit: a log that stays for a while harms nobody.
      return;
    }
  }
}
