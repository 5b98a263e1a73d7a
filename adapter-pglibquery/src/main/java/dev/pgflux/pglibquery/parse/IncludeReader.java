package dev.pgflux.pglibquery.parse;

import dev.pgflux.ports.spi.SourceFile;
import java.util.Optional;

/** Finds the files that psql's {@code \i} and {@code \ir} name. */
@FunctionalInterface
public interface IncludeReader {
  /**
   * Reads an included file.
   *
   * @param including the path of the file that includes it
   * @param path what stands after {@code \i} or {@code \ir}
   * @param relative whether it was {@code \ir}: relative to the including file, never to the
   *     working directory
   * @return the file under the path by which it was found, or empty when there is none
   */
  Optional<SourceFile> read(String including, String path, boolean relative);
}
