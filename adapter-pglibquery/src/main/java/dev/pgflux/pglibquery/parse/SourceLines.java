package dev.pgflux.pglibquery.parse;

import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.Diagnostic.Severity;
import dev.pgflux.ports.spi.SourceLocation;
import java.util.Arrays;
import java.util.Optional;

/** A file's text and its lines: turns offsets into places that people can find. */
public final class SourceLines {
  private final String path;
  private final String text;
  private final int[] starts;

  SourceLines(String path, String text) {
    this.path = path;
    this.text = text;
    this.starts = starts(text);
  }

  private static int[] starts(String text) {
    int[] found = new int[16];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = at + 1;
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * The line of a place.
   *
   * @param offset in chars
   * @return from 1
   */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * A place.
   *
   * @param offset in chars
   * @return path, line and column
   */
  public SourceLocation location(int offset) {
    SourcePosition position = position(offset);
    return new SourceLocation(path, position.line(), position.column());
  }

  /**
   * A diagnostic with its place and the line in question.
   *
   * @param severity how bad it is
   * @param message what and why
   * @param offset where, in chars
   * @param advice what to do
   * @return the diagnostic
   */
  public Diagnostic diagnostic(
      Severity severity, String message, int offset, Optional<String> advice) {
    String excerpt = new SqlSyntaxException(message, text, position(offset)).excerpt();
    return new Diagnostic(
        severity,
        message,
        Optional.of(location(offset)),
        Optional.of(excerpt).filter(lines -> !lines.isEmpty()),
        advice);
  }

  private SourcePosition position(int offset) {
    int line = line(offset);
    return new SourcePosition(offset, line, text.codePointCount(starts[line - 1], offset) + 1);
  }
}
