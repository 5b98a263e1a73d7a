package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables and views whose row types are types of values somewhere.
 *
 * @param names their schemas and names
 */
record RowTypes(Set<List<String>> names) {

  static RowTypes usedIn(SchemaModel schema, List<RowModel> rows) {
    Set<List<String>> names = new HashSet<>();
    Stream.of(
            rows.stream().flatMap(row -> row.columns().stream()).map(ColumnModel::type),
            schema.composites().stream()
                .flatMap(composite -> composite.attributes().stream())
                .map(ColumnModel::type),
            schema.domains().stream().map(domain -> domain.baseType()),
            schema.routines().stream()
                .flatMap(routine -> routine.parameters().stream())
                .map(RoutineModel.Parameter::type),
            schema.routines().stream().flatMap(routine -> routine.returns().stream()))
        .flatMap(found -> found)
        .filter(type -> type.kind() == TypeModel.Kind.ROW)
        .forEach(type -> names.add(List.of(type.schema(), type.name())));
    return new RowTypes(Set.copyOf(names));
  }

  boolean has(RowModel row) {
    return names.contains(List.of(row.schema(), row.name()));
  }
}
