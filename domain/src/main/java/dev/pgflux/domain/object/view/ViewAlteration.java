package dev.pgflux.domain.object.view;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.sql.Fragment;
import java.util.Optional;
import java.util.SortedMap;

/** Differences of views. */
public sealed interface ViewAlteration extends Alteration {

  /**
   * Another query, with the same columns and perhaps more after them.
   *
   * @param before the live view
   * @param after the wanted view
   */
  record ReplaceQuery(View before, View after) implements ViewAlteration {}

  /**
   * Other options.
   *
   * @param before the live options
   * @param after the wanted options
   */
  record SetOptions(SortedMap<String, String> before, SortedMap<String, String> after)
      implements ViewAlteration {}

  /**
   * Another default for inserts through the view.
   *
   * @param column the column
   * @param before the live default
   * @param after the wanted default
   */
  record SetColumnDefault(Identifier column, Optional<Fragment> before, Optional<Fragment> after)
      implements ViewAlteration {}

  /**
   * Another comment on a column.
   *
   * @param column the column
   * @param before the live comment
   * @param after the wanted comment
   */
  record SetColumnComment(Identifier column, Optional<String> before, Optional<String> after)
      implements ViewAlteration {}

  /**
   * Other grants on a column.
   *
   * @param column the column
   * @param before the live grants
   * @param after the wanted grants
   */
  record SetColumnPrivileges(Identifier column, AccessControl before, AccessControl after)
      implements ViewAlteration {}
}
