package dev.pgflux.ports.out;

import dev.pgflux.ports.spi.SourceFile;
import java.nio.file.Path;
import java.util.List;

/** Finds and reads schema files. */
@FunctionalInterface
public interface SchemaFiles {

  /**
   * Reads files.
   *
   * @param roots files, and folders that are searched for {@code .sql} files
   * @return the files, each once, in a fixed order
   * @throws dev.pgflux.ports.spi.SchemaException when one cannot be read
   */
  List<SourceFile> read(List<Path> roots);
}
