package dev.pgflux.domain.object.view;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.view.ViewAlteration.SetColumnComment;
import dev.pgflux.domain.object.view.ViewAlteration.SetColumnDefault;
import dev.pgflux.domain.object.view.ViewAlteration.SetColumnPrivileges;
import dev.pgflux.domain.rules.MetaRules;
import dev.pgflux.domain.sql.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The output columns of views: whether one list can follow another, and how columns differ. */
final class OutputColumns {
  private OutputColumns() {}

  /**
   * Whether CREATE OR REPLACE VIEW takes the wanted columns; a type that is unknown counts as
   * equal.
   */
  static boolean canFollow(List<ViewColumn> live, List<ViewColumn> desired) {
    if (desired.isEmpty()) {
      return true;
    }
    if (desired.size() < live.size()) {
      return false;
    }
    for (int index = 0; index < live.size(); index++) {
      ViewColumn before = live.get(index);
      ViewColumn after = desired.get(index);
      boolean sameType =
          before.type().isEmpty() || after.type().isEmpty() || before.type().equals(after.type());
      if (!before.name().equals(after.name()) || !sameType) {
        return false;
      }
    }
    return true;
  }

  /** Whether both have the same names in the same order, as far as they are known. */
  static boolean sameNames(List<ViewColumn> live, List<ViewColumn> desired) {
    return desired.isEmpty() || names(live).equals(names(desired));
  }

  private static List<Identifier> names(List<ViewColumn> columns) {
    return columns.stream().map(ViewColumn::name).toList();
  }

  /** The column list of CREATE VIEW, where the query does not give the columns their names. */
  static Sql list(List<ViewColumn> columns, Fragment query) {
    return columns.isEmpty() || OutputNames.of(query).equals(Optional.of(names(columns)))
        ? Sql.EMPTY
        : Sql.of(" (?)", Sql.names(names(columns)));
  }

  static Optional<ViewColumn> find(List<ViewColumn> columns, Identifier name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  static List<ViewAlteration> differences(View live, View desired) {
    List<ViewAlteration> differences = new ArrayList<>();
    for (ViewColumn after : desired.columns()) {
      Identifier name = after.name();
      ViewColumn before = find(live.columns(), name).orElseGet(() -> ViewColumn.of(name));
      if (!before.defaultValue().equals(after.defaultValue())) {
        differences.add(new SetColumnDefault(name, before.defaultValue(), after.defaultValue()));
      }
      if (!before.comment().equals(after.comment())) {
        differences.add(new SetColumnComment(name, before.comment(), after.comment()));
      }
      AccessControl granted = before.privileges().orElse(AccessControl.EMPTY);
      if (after.privileges().isPresent()
          && MetaRules.differ(live, desired, granted, after.privileges().get())) {
        differences.add(new SetColumnPrivileges(name, granted, after.privileges().get()));
      }
    }
    return differences;
  }
}
