package dev.pgflux.ports.plugin;

/** A range type that somebody made; PostgreSQL's own ones are known by their names. */
public interface RangeModel extends NamedModel {

  /**
   * The type of its bounds.
   *
   * @return the type
   */
  TypeModel subtype();

  /**
   * The name of its multirange type, which is in the same schema.
   *
   * @return the exact name
   */
  String multirange();
}
