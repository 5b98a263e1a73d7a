package dev.pgflux.ports.plugin;

import java.util.List;

/** A foreign key. */
public interface ForeignKeyModel {

  /**
   * The constraint's name.
   *
   * @return the exact name
   */
  String name();

  /**
   * The referring columns.
   *
   * @return names in order
   */
  List<String> columns();

  /**
   * The schema of the table referred to.
   *
   * @return the exact name
   */
  String referencedSchema();

  /**
   * The table referred to.
   *
   * @return the exact name
   */
  String referencedTable();

  /**
   * The columns referred to.
   *
   * @return names in the order of {@link #columns()}
   */
  List<String> referencedColumns();
}
