package dev.pgflux.ports.spi;

/**
 * A place in a schema file.
 *
 * @param path the file
 * @param line 1-based
 * @param column 1-based, in characters
 */
public record SourceLocation(String path, int line, int column) {
  @Override
  public String toString() {
    return path + ":" + line + ":" + column;
  }
}
