package dev.pgflux.domain.object.view;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.AccessControl;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Differences of materialized views that keep their query. */
public sealed interface MaterializedViewAlteration extends Alteration {

  /**
   * Other storage parameters.
   *
   * @param before the live parameters
   * @param after the wanted parameters
   */
  record SetParameters(SortedMap<String, String> before, SortedMap<String, String> after)
      implements MaterializedViewAlteration {}

  /**
   * Another access method.
   *
   * @param before the live method; empty for the server's default
   * @param after the wanted method; empty for the server's default
   */
  record SetAccessMethod(Optional<Identifier> before, Optional<Identifier> after)
      implements MaterializedViewAlteration {}

  /**
   * Another tablespace.
   *
   * @param before the live tablespace; empty for the database's own
   * @param after the wanted tablespace; empty for the database's own
   */
  record SetTablespace(Optional<Identifier> before, Optional<Identifier> after)
      implements MaterializedViewAlteration {}

  /**
   * Another index to cluster on.
   *
   * @param before the live index
   * @param after the wanted index
   */
  record SetClusteredIndex(Optional<Identifier> before, Optional<Identifier> after)
      implements MaterializedViewAlteration {}

  /** Rows for a view that has none yet. */
  record Populate() implements MaterializedViewAlteration {}

  /**
   * Another statistics target of a column.
   *
   * @param column the column
   * @param before the live target; empty for the server's setting
   * @param after the wanted target; empty for the server's setting
   */
  record SetColumnStatistics(Identifier column, OptionalInt before, OptionalInt after)
      implements MaterializedViewAlteration {}

  /**
   * Another comment on a column.
   *
   * @param column the column
   * @param before the live comment
   * @param after the wanted comment
   */
  record SetColumnComment(Identifier column, Optional<String> before, Optional<String> after)
      implements MaterializedViewAlteration {}

  /**
   * Other grants on a column.
   *
   * @param column the column
   * @param before the live grants
   * @param after the wanted grants
   */
  record SetColumnPrivileges(Identifier column, AccessControl before, AccessControl after)
      implements MaterializedViewAlteration {}
}
