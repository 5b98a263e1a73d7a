package dev.pgflux.ports.plugin;

import java.util.List;

/** Something that has rows. */
public interface RowModel extends NamedModel {

  /** What has the rows. New kinds may be added: treat one that is not known as a view. */
  enum Kind {
    /** A table, partitioned or not, or a partition. */
    TABLE,
    /** A foreign table. */
    FOREIGN_TABLE,
    /** A view. */
    VIEW,
    /** A materialized view. */
    MATERIALIZED_VIEW
  }

  /**
   * What has the rows.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * Whether it is a partition, whose rows are its parent's too.
   *
   * @return true for a partition
   */
  boolean partition();

  /**
   * The columns.
   *
   * @return in order
   */
  List<ColumnModel> columns();

  /**
   * The columns of the primary key.
   *
   * @return names in order of the key; empty without one
   */
  List<String> primaryKey();

  /**
   * The columns of each UNIQUE constraint.
   *
   * @return names in order of the key, the primary key left out
   */
  List<List<String>> uniqueKeys();

  /**
   * The foreign keys.
   *
   * @return in order of name
   */
  List<ForeignKeyModel> foreignKeys();
}
