package dev.pgflux.domain.change;

import dev.pgflux.domain.sql.Reference;

/**
 * Something that other objects may depend on does not survive as it is.
 *
 * @param reference what
 * @param kind in what way
 */
public record Invalidation(Reference reference, Kind kind) {

  /** In what way something does not survive. */
  public enum Kind {
    /** It is dropped, and perhaps made again. */
    DROPPED,
    /** A column gets another type. */
    RETYPED
  }
}
