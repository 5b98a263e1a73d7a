package dev.pgflux.jdbc.inspect;

/**
 * What was read does not fit together, because somebody changed the schema meanwhile: read again.
 */
final class CatalogMovedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CatalogMovedException(String what) {
    super(what);
  }
}
