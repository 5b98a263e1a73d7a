package dev.pgflux.pglibquery.ffm;

/**
 * A token of PostgreSQL's scanner.
 *
 * @param start the UTF-8 byte offset where it starts
 * @param end the UTF-8 byte offset after it
 * @param kind its number in the grammar's enumeration {@code Token}
 */
public record ScannedToken(int start, int end, int kind) {}
