package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import java.util.Optional;

/** NOT NULL constraints by name, which they have since 18. */
final class NotNulls {
  private NotNulls() {}

  /**
   * The column whose NOT NULL constraint has a name, its own or the one that PostgreSQL chooses.
   */
  static Optional<Column> find(Table table, Identifier constraint) {
    return table.columns().stream()
        .filter(column -> column.notNull().isPresent())
        .filter(column ->
            column
                .notNull()
                .flatMap(Column.NotNull::name)
                .map(Identifier::value)
                .orElseGet(() ->
                    GeneratedNames.notNull(table.id().name().name().value(), column.name().value()))
                .equals(constraint.value()))
        .findFirst();
  }
}
