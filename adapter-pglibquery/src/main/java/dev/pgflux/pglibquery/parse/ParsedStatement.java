package dev.pgflux.pglibquery.parse;

import dev.pgflux.domain.sql.SqlTree;

/**
 * One statement of a text.
 *
 * @param statement its syntax tree, such as a {@code CreateStmt}
 * @param startOffset where its first word starts, in chars: white space and comments before it are
 *     not part of it
 * @param endOffset where it ends, in chars: before the semicolon, if there is one, and before white
 *     space
 */
public record ParsedStatement(SqlTree.Node statement, int startOffset, int endOffset) {}
