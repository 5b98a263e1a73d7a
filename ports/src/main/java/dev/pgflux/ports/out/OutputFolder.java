package dev.pgflux.ports.out;

import java.util.Optional;

/**
 * A folder for generated files. Paths are relative, checked, with {@code /} between their parts.
 */
public interface OutputFolder {

  /**
   * Reads a file.
   *
   * @param path the file
   * @return its text, or empty when there is none
   */
  Optional<String> read(String path);

  /**
   * Writes a file and the folders on its way.
   *
   * @param path the file
   * @param content its text
   */
  void write(String path, String content);
}
