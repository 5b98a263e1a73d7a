package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Check;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The types that an object's expressions must have, where the object says so. */
final class FragmentTargets {
  private final IdentityHashMap<Fragment, DataType> types = new IdentityHashMap<>();

  FragmentTargets(SchemaObject object) {
    if (object instanceof Table table) {
      table.columns().forEach(this::column);
    } else if (object instanceof DomainType domain) {
      domain.defaultValue().ifPresent(it -> types.put(it, domain.baseType()));
    } else if (object instanceof Routine routine) {
      routine
          .parameters()
          .forEach(parameter ->
              parameter.defaultValue().ifPresent(it -> types.put(it, parameter.type())));
      routine
          .returns()
          .ifPresent(returns -> {
            if (routine.body() instanceof Routine.Body.Source(Fragment source)) {
              types.put(source, returns.type());
            }
          });
    } else if (isCondition(object)) {
      object.fragments().stream()
          .filter(it -> it.kind() == Fragment.Kind.EXPRESSION)
          .forEach(it -> types.put(it, Types.BOOL));
    } else if (object instanceof Index index) {
      index.predicate().ifPresent(it -> types.put(it, Types.BOOL));
    }
  }

  private static boolean isCondition(SchemaObject object) {
    boolean check =
        object instanceof Constraint constraint && constraint.definition() instanceof Check;
    return check || object instanceof Policy || object instanceof Trigger;
  }

  private void column(Column column) {
    switch (column.value()) {
      case Column.Value.Default it -> types.put(it.expression(), column.type());
      case Column.Value.Generated it -> types.put(it.expression(), column.type());
      case Column.Value.None none -> {}
      case Column.Value.Identity identity -> {}
    }
  }

  /** Defaults of a view's columns, whose types its query tells where nothing else does. */
  void addDefaults(View view, List<RelationColumn> found) {
    for (ViewColumn column : view.columns()) {
      column
          .defaultValue()
          .ifPresent(it ->
              column.type().or(() -> typeOf(column, found)).ifPresent(type -> types.put(it, type)));
    }
  }

  private static Optional<DataType> typeOf(ViewColumn column, List<RelationColumn> found) {
    return found.stream()
        .filter(it -> it.name().equals(column.name().value()))
        .map(RelationColumn::type)
        .filter(Types::known)
        .findFirst();
  }

  Optional<DataType> of(Fragment fragment) {
    return Optional.ofNullable(types.get(fragment));
  }
}
