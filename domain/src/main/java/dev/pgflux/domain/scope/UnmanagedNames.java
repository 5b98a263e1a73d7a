package dev.pgflux.domain.scope;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.type.RangeType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.CatalogContext.RoutineSignature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes live objects that are not managed known by name, so that managed ones may use them. */
public final class UnmanagedNames {
  private final Map<QualifiedName, CatalogContext.Type> types;
  private final List<RoutineSignature> routines;
  private final Map<QualifiedId, List<Column>> relations;

  private UnmanagedNames(CatalogContext context) {
    types = new HashMap<>(context.types());
    routines = new ArrayList<>(context.routines());
    relations = new HashMap<>(context.relations());
  }

  /**
   * A context that also knows some live objects.
   *
   * @param context what the server has beside what it manages
   * @param unmanaged live objects that are left alone
   * @return the wider context
   */
  public static CatalogContext addedTo(
      CatalogContext context, Collection<? extends SchemaObject> unmanaged) {
    if (unmanaged.isEmpty()) {
      return context;
    }
    UnmanagedNames names = new UnmanagedNames(context);
    unmanaged.forEach(names::add);
    return new CatalogContext(
        context.version(),
        context.currentRole(),
        context.searchPath(),
        names.types,
        names.routines,
        context.operators(),
        context.casts(),
        context.operatorClasses(),
        context.collations(),
        names.relations,
        context.extensionMembers(),
        context.availableExtensions(),
        context.roles());
  }

  private void add(SchemaObject object) {
    switch (object) {
      case Table it -> relation(it.id(), it.columns());
      case View it -> relation(it.id(), columns(it.columns()));
      case MaterializedView it -> relation(it.id(), columns(it.columns()));
      case EnumType it -> type(it.id(), 'e', 'E', Optional.empty(), false);
      case CompositeType it -> type(it.id(), 'c', 'C', Optional.empty(), false);
      case DomainType it -> domain(it);
      case RangeType it -> {
        type(it.id(), 'r', 'R', Optional.of(it.subtype()), false);
        putType(it.multirange(), 'm', 'R', Optional.of(it.subtype()), false);
      }
      case Routine it -> routine(it);
      case SchemaObject other -> {
        // Nothing else is looked up by name.
      }
    }
  }

  private void relation(QualifiedId id, List<Column> columns) {
    relations.put(id, columns);
    type(id, 'c', 'C', Optional.empty(), false);
  }

  private void domain(DomainType it) {
    Optional<CatalogContext.Type> base = Optional.ofNullable(types.get(it.baseType().name()));
    type(
        it.id(),
        'd',
        it.baseType().array() ? 'A' : base.map(CatalogContext.Type::category).orElse('U'),
        Optional.of(it.baseType()),
        base.map(CatalogContext.Type::collatable).orElse(false));
  }

  private void type(
      QualifiedId id, char kind, char category, Optional<DataType> base, boolean collatable) {
    putType(id.name(), kind, category, base, collatable);
  }

  private void putType(
      QualifiedName name, char kind, char category, Optional<DataType> base, boolean collatable) {
    types.put(name, new CatalogContext.Type(name, kind, category, false, base, collatable));
  }

  private static List<Column> columns(List<ViewColumn> columns) {
    return columns.stream()
        .map(column ->
            Column.of(column.name(), column.type().orElseGet(() -> DataType.builtIn("text"))))
        .toList();
  }

  private void routine(Routine it) {
    List<DataType> arguments = it.id().arguments();
    long defaults =
        it.parameters().stream().filter(parameter -> parameter.defaultValue().isPresent()).count();
    boolean variadic =
        it.parameters().stream().anyMatch(parameter -> parameter.mode() == Routine.Mode.VARIADIC);
    routines.add(
        new RoutineSignature(
            it.id().name(),
            kind(it.kind()),
            arguments,
            (int) defaults,
            variadic,
            result(it),
            returnsSet(it),
            it.behaviour().volatility() == Routine.Volatility.VOLATILE));
  }

  private static char kind(Routine.Kind kind) {
    return switch (kind) {
      case FUNCTION -> 'f';
      case WINDOW_FUNCTION -> 'w';
      case PROCEDURE -> 'p';
    };
  }

  private static DataType result(Routine it) {
    return it.returns()
        .map(Routine.Returns::type)
        .orElseGet(() -> {
          List<DataType> out = outputs(it).map(Routine.Parameter::type).toList();
          return switch (out.size()) {
            case 0 -> DataType.builtIn("void");
            case 1 -> out.getFirst();
            default -> DataType.builtIn("record");
          };
        });
  }

  private static boolean returnsSet(Routine it) {
    return it.returns().filter(Routine.Returns::set).isPresent()
        || it.parameters().stream().anyMatch(parameter -> parameter.mode() == Routine.Mode.TABLE);
  }

  private static Stream<Routine.Parameter> outputs(Routine it) {
    return it.parameters().stream()
        .filter(parameter ->
            switch (parameter.mode()) {
              case OUT, INOUT, TABLE -> true;
              case IN, VARIADIC -> false;
            });
  }
}
