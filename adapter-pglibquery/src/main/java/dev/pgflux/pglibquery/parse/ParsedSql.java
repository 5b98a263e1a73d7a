package dev.pgflux.pglibquery.parse;

import java.util.List;

/**
 * A text and the statements in it.
 *
 * @param source the text, which turns offsets into positions; fields {@code location} in the trees
 *     are bytes, for {@link SourceText#charOffset}
 * @param statements in order; empty for a text of white space and comments
 */
public record ParsedSql(SourceText source, List<ParsedStatement> statements) {
  /** Copies the statements. */
  public ParsedSql {
    statements = List.copyOf(statements);
  }

  /**
   * A statement's own text.
   *
   * @param statement one of the statements
   * @return the text without the semicolon
   */
  public String textOf(ParsedStatement statement) {
    return source.text().substring(statement.startOffset(), statement.endOffset());
  }

  /**
   * Where a statement starts.
   *
   * @param statement one of the statements
   * @return the position of its first word
   */
  public SourcePosition positionOf(ParsedStatement statement) {
    return source.position(statement.startOffset());
  }
}
