package dev.pgflux.pglibquery.parse;

import dev.pgflux.ports.spi.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Includes from the file system: looked for beside the including file, then, for {@code \i}, in the
 * working directory.
 */
public final class FileIncludes implements IncludeReader {
  /** Looks in the file system. */
  public FileIncludes() {}

  @Override
  public Optional<SourceFile> read(String including, String path, boolean relative) {
    try {
      Path beside = Path.of(including).resolveSibling(path).normalize();
      List<Path> candidates = relative ? List.of(beside) : List.of(beside, Path.of(path));
      for (Path candidate : candidates) {
        if (Files.isRegularFile(candidate)) {
          return Optional.of(new SourceFile(candidate.toString(), Files.readString(candidate)));
        }
      }
      return Optional.empty();
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }
}
