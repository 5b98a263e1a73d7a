package dev.pgflux.pglibquery.parse;

import java.util.List;

/**
 * One file after parsing.
 *
 * @param path as people know it
 * @param lines its lines
 * @param text its text as it was parsed
 * @param hints the comments that ask for something, in order
 */
public record ParsedFile(String path, SourceLines lines, SourceText text, List<SqlComment> hints) {
  /** Copies the hints. */
  public ParsedFile {
    hints = List.copyOf(hints);
  }
}
