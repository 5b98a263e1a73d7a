package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.TypeUse;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.ForeignKeyModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns hold the key of which table: the one column of a primary key, and every column that
 * refers to it, straight or through other keys, and has the same type.
 */
final class Brands {
  private record Place(String schema, String table, String column) {}

  private final Catalog catalog;
  private final ChosenTypes chosen;

  Brands(Catalog catalog, ChosenTypes chosen) {
    this.catalog = catalog;
    this.chosen = chosen;
  }

  /** The table whose key a column holds. */
  Optional<RowModel> of(NamedModel owner, ColumnModel column) {
    return owner instanceof RowModel row ? of(row, column, new HashSet<>()) : Optional.empty();
  }

  /** Whether a table has a key of its own that others refer to. */
  boolean hasOwn(RowModel row) {
    return row.columns().stream()
        .anyMatch(column -> of(row, column).filter(table -> table.equals(row)).isPresent());
  }

  private Optional<RowModel> of(RowModel row, ColumnModel column, Set<Place> seen) {
    if (!seen.add(new Place(row.schema(), row.name(), column.name()))
        || chosen.of(row, column).isPresent()) {
      return Optional.empty();
    }
    return row.foreignKeys().stream()
        .flatMap(key -> referenced(key, column, seen).stream())
        .findFirst()
        .or(() ->
            row.primaryKey().equals(List.of(column.name())) ? Optional.of(row) : Optional.empty());
  }

  private Optional<RowModel> referenced(ForeignKeyModel key, ColumnModel column, Set<Place> seen) {
    int at = key.columns().indexOf(column.name());
    if (at < 0 || at >= key.referencedColumns().size()) {
      return Optional.empty();
    }
    return catalog
        .row(key.referencedSchema(), key.referencedTable())
        .flatMap(table ->
            table.columns().stream()
                .filter(it -> it.name().equals(key.referencedColumns().get(at)))
                .filter(it -> TypeUse.plain(it.type()).equals(TypeUse.plain(column.type())))
                .findFirst()
                .flatMap(it -> of(table, it, seen)));
  }
}
