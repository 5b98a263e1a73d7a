package dev.pgflux.pglibquery.parse.fold;

/** Statements about the rarely used kinds of object. */
final class OpaqueFold {
  private OpaqueFold() {}

  /** Whether the statement is about such a kind and was folded. */
  static boolean fold(StatementContext statement) {
    return false;
  }
}
