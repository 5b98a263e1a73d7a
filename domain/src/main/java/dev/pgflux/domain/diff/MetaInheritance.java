package dev.pgflux.domain.diff;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.rules.MetaRules;
import java.util.List;
import java.util.Optional;

/**
 * Gives an object that is made again what the files do not speak of: the owner and the privileges
 * that it had.
 */
final class MetaInheritance {
  private MetaInheritance() {}

  static SchemaObject from(SchemaObject live, SchemaObject desired) {
    SchemaObject completed = MetaRules.completed(live, desired);
    return switch (completed) {
      case View it when live instanceof View before ->
          it.withColumns(columns(before.columns(), it.columns()));
      case MaterializedView it when live instanceof MaterializedView before ->
          it.withColumns(columns(before.columns(), it.columns()));
      case SchemaObject other -> other;
    };
  }

  private static List<ViewColumn> columns(List<ViewColumn> live, List<ViewColumn> desired) {
    return desired.stream()
        .map(it -> it.withPrivileges(it.privileges().or(() -> privileges(live, it.name()))))
        .toList();
  }

  private static Optional<AccessControl> privileges(List<ViewColumn> columns, Identifier name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .flatMap(ViewColumn::privileges);
  }
}
