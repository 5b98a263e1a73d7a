package dev.pgflux.pglibquery.parse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's parser refuses a text. The message has the reason, the line and column, and the line
 * with a caret below the place; the caller knows the file.
 */
public final class SqlSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Chars of an excerpt on either side of the place, for files that are one long line. */
  private static final int CONTEXT = 60;

  private final String reason;
  private final transient @Nullable SourcePosition position;
  private final String excerpt;

  SqlSyntaxException(String reason, String text, SourcePosition position) {
    this(reason, position, excerpt(text, position));
  }

  SqlSyntaxException(String reason) {
    this(reason, null, "");
  }

  private SqlSyntaxException(String reason, @Nullable SourcePosition position, String excerpt) {
    super(
        position == null
            ? reason
            : reason
                + " at line "
                + position.line()
                + ", column "
                + position.column()
                + "\n"
                + excerpt);
    this.reason = reason;
    this.position = position;
    this.excerpt = excerpt;
  }

  /**
   * What is wrong.
   *
   * @return PostgreSQL's message
   */
  public String reason() {
    return reason;
  }

  /**
   * Where it is wrong.
   *
   * @return the position in the text that was parsed; empty when PostgreSQL names none
   */
  public Optional<SourcePosition> position() {
    return Optional.ofNullable(position);
  }

  /**
   * The line in question, and below it a caret under the place.
   *
   * @return two lines, or the empty string without a position
   */
  public String excerpt() {
    return excerpt;
  }

  private static String excerpt(String text, SourcePosition position) {
    int offset = position.offset();
    if (SecretStatement.isAt(text, offset)) {
      return "";
    }
    int lineStart = offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    int newline = text.indexOf('\n', offset);
    int lineEnd = newline < 0 ? text.length() : newline;
    int start = boundary(text, Math.max(lineStart, offset - CONTEXT));
    int end = boundary(text, Math.min(lineEnd, offset + CONTEXT));
    String prefix = start > lineStart ? "…" : "";
    StringBuilder excerpt =
        new StringBuilder("  ").append(prefix).append(visible(text, start, end));
    if (end < lineEnd) {
      excerpt.append('…');
    }
    excerpt.append("\n  ").append(" ".repeat(prefix.length()));
    text.substring(start, offset).codePoints().forEach(c -> excerpt.append(c == '\t' ? '\t' : ' '));
    return excerpt.append('^').toString();
  }

  /** Steps back from the middle of a surrogate pair. */
  private static int boundary(String text, int offset) {
    return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
        ? offset - 1
        : offset;
  }

  private static String visible(String text, int start, int end) {
    return text.substring(start, end).replace('\r', ' ').replace('\0', '\u2400');
  }
}
