package dev.pgflux.ports.plugin;

import java.util.List;

/** A schema as an emitter sees it: everything that holds or shapes data, in order of name. */
public interface SchemaModel {

  /**
   * The server's major version.
   *
   * @return such as 18
   */
  int postgresMajorVersion();

  /**
   * Tables, views, materialized views and foreign tables.
   *
   * @return in order of schema and name
   */
  List<RowModel> rows();

  /**
   * Enumerated types.
   *
   * @return in order of schema and name
   */
  List<EnumModel> enums();

  /**
   * Domains.
   *
   * @return in order of schema and name
   */
  List<DomainModel> domains();

  /**
   * Composite types that were made as such.
   *
   * @return in order of schema and name
   */
  List<CompositeModel> composites();

  /**
   * Range types.
   *
   * @return in order of schema and name
   */
  List<RangeModel> ranges();

  /**
   * Functions and procedures.
   *
   * @return in order of schema, name and argument types
   */
  List<RoutineModel> routines();
}
