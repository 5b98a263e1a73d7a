package dev.pgflux.ports.plugin;

/** A domain. */
public interface DomainModel extends NamedModel {

  /**
   * The type that it narrows.
   *
   * @return the type, which may be a domain again
   */
  TypeModel baseType();

  /**
   * Whether NULL is a value of it.
   *
   * @return false for NOT NULL
   */
  boolean nullable();
}
