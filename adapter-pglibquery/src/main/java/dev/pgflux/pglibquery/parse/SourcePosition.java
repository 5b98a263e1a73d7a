package dev.pgflux.pglibquery.parse;

/**
 * A place in a text.
 *
 * @param offset in chars, from 0
 * @param line from 1
 * @param column in code points, from 1
 */
public record SourcePosition(int offset, int line, int column) {}
