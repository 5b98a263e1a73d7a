package dev.pgflux.ports.in;

import dev.pgflux.ports.spi.SourceFile;
import java.nio.file.Path;
import java.util.List;

/** Where the wanted schema is written. */
public sealed interface SchemaSource {

  /**
   * In files.
   *
   * @param roots files, and folders with {@code .sql} files in them
   */
  record Files(List<Path> roots) implements SchemaSource {
    /** Copies the paths. */
    public Files {
      roots = List.copyOf(roots);
    }
  }

  /**
   * In memory.
   *
   * @param files in their order
   */
  record InMemory(List<SourceFile> files) implements SchemaSource {
    /** Copies the files. */
    public InMemory {
      files = List.copyOf(files);
    }
  }

  /**
   * SQL in memory.
   *
   * @param sql statements that make the wanted schema
   * @return the source, called {@code schema.sql} in messages
   */
  static SchemaSource ofSql(String sql) {
    return new InMemory(List.of(new SourceFile("schema.sql", sql)));
  }
}
