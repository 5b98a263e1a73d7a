package dev.pgflux.ports.plugin;

import java.util.List;

/** A use of a type. */
public interface TypeModel {

  /** What sort of type. New kinds may be added: treat one that is not known as UNKNOWN. */
  enum Kind {
    /** One of PostgreSQL's or an extension's own. */
    BASE,
    /** One of {@link SchemaModel#enums()}. */
    ENUM,
    /** One of {@link SchemaModel#domains()}. */
    DOMAIN,
    /** One of {@link SchemaModel#composites()}. */
    COMPOSITE,
    /** The row type of one of {@link SchemaModel#rows()}. */
    ROW,
    /** A range: PostgreSQL's own, or one of {@link SchemaModel#ranges()}. */
    RANGE,
    /** Several ranges in one value: PostgreSQL's own, or of one of {@link SchemaModel#ranges()}. */
    MULTIRANGE,
    /** Nothing is known of it beside its name. */
    UNKNOWN
  }

  /**
   * What sort of type; for an array, that of its elements.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * The schema that holds it; {@code pg_catalog} for PostgreSQL's own.
   *
   * @return the exact name
   */
  String schema();

  /**
   * Its name as the catalog has it, {@code int4} and not {@code integer}; for an array, that of its
   * elements.
   *
   * @return the exact name
   */
  String name();

  /**
   * What stands in parentheses behind the name.
   *
   * @return such as {@code 10} and {@code 2} for {@code numeric(10,2)}
   */
  List<String> modifiers();

  /**
   * Whether it is an array. PostgreSQL keeps no number of dimensions.
   *
   * @return true for an array
   */
  boolean array();
}
