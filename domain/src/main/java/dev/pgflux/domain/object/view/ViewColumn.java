package dev.pgflux.domain.object.view;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.sql.Fragment;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An output column of a view or materialized view.
 *
 * @param name its name
 * @param type its type; empty where it is not known, for a view that only a file has
 * @param defaultValue the default for inserts through the view
 * @param statisticsTarget a materialized view's; empty for the server's setting
 * @param comment its comment
 * @param privileges its own grants; empty where a file does not say
 */
public record ViewColumn(
    Identifier name,
    Optional<DataType> type,
    Optional<Fragment> defaultValue,
    OptionalInt statisticsTarget,
    Optional<String> comment,
    Optional<AccessControl> privileges) {

  /**
   * A column with nothing set.
   *
   * @param name its name
   * @return the column
   */
  public static ViewColumn of(Identifier name) {
    return new ViewColumn(
        name,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * With another type.
   *
   * @param newType the type, or empty
   * @return the changed copy
   */
  public ViewColumn withType(Optional<DataType> newType) {
    return new ViewColumn(name, newType, defaultValue, statisticsTarget, comment, privileges);
  }

  /**
   * With another default.
   *
   * @param newDefault the default, or empty
   * @return the changed copy
   */
  public ViewColumn withDefault(Optional<Fragment> newDefault) {
    return new ViewColumn(name, type, newDefault, statisticsTarget, comment, privileges);
  }

  /**
   * With another comment.
   *
   * @param newComment the comment, or empty
   * @return the changed copy
   */
  public ViewColumn withComment(Optional<String> newComment) {
    return new ViewColumn(name, type, defaultValue, statisticsTarget, newComment, privileges);
  }

  /**
   * With other grants.
   *
   * @param newPrivileges the grants, or empty
   * @return the changed copy
   */
  public ViewColumn withPrivileges(Optional<AccessControl> newPrivileges) {
    return new ViewColumn(name, type, defaultValue, statisticsTarget, comment, newPrivileges);
  }
}
