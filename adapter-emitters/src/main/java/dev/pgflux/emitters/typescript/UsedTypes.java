package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.TypeUse;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every type that a value can have which the server sends, or a part of it. */
final class UsedTypes {
  private final Catalog catalog;
  private final Set<TypeUse> types =
      new TreeSet<>(
          Comparator.comparing(TypeUse::schema)
              .thenComparing(TypeUse::name)
              .thenComparing(TypeUse::array));

  private UsedTypes(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The types in order of name. */
  static List<TypeUse> of(Catalog catalog, boolean functions) {
    UsedTypes used = new UsedTypes(catalog);
    catalog.rows().forEach(row -> used.addColumns(row.columns()));
    catalog.schema().composites().forEach(it -> used.addColumns(it.attributes()));
    catalog.schema().domains().forEach(domain -> used.add(domain.baseType()));
    catalog.schema().ranges().forEach(range -> used.add(range.subtype()));
    if (functions) {
      catalog.schema().routines().forEach(used::addRoutine);
    }
    return List.copyOf(used.types);
  }

  private void addColumns(List<ColumnModel> columns) {
    columns.forEach(column -> add(column.type()));
  }

  private void addRoutine(RoutineModel routine) {
    routine.returns().ifPresent(this::add);
    routine.parameters().forEach(parameter -> add(parameter.type()));
  }

  /** The server sends a domain as its base type, but an array of it as just that. */
  private void add(TypeModel type) {
    if (!types.add(TypeUse.plain(type))) {
      return;
    }
    if (type.array()) {
      add(TypeUse.element(type));
    } else if (type.kind() == TypeModel.Kind.DOMAIN) {
      catalog.domain(type).ifPresent(domain -> add(domain.baseType()));
    }
  }
}
