package dev.pgflux.emitters.code;

import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.List;

/** Tables and views. */
public final class Rows {
  private Rows() {}

  /**
   * Those of a schema that get code.
   *
   * @param schema what is generated
   * @param partitions whether partitions are among them
   * @return them in the schema's order
   */
  public static List<RowModel> of(SchemaModel schema, boolean partitions) {
    return schema.rows().stream().filter(row -> partitions || !row.partition()).toList();
  }

  /**
   * Whether it keeps rows by itself: its columns refuse NULL where they say so.
   *
   * @param row a table or view
   * @return whether it is a table, also a foreign one
   */
  public static boolean isTable(RowModel row) {
    return switch (row.kind()) {
      case TABLE, FOREIGN_TABLE -> true;
      case VIEW, MATERIALIZED_VIEW -> false;
    };
  }
}
