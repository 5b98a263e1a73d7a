package dev.pgflux.pglibquery.ast;

/** A syntax tree does not fit the grammar, or its bytes do not. */
public final class MalformedTreeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedTreeException(String message) {
    super(message);
  }
}
