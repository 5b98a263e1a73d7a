package dev.pgflux.emitters.code;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people chose for columns or types by their names. A name with a schema counts before the
 * same one without.
 *
 * @param byName such as {@code shop.orders.total}, {@code orders.total} or {@code numeric[]}, with
 *     what was chosen
 * @param <T> what is chosen
 */
public record Choices<T>(Map<String, T> byName) {

  /** Copies the map and keeps its order. */
  public Choices {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /**
   * What was chosen for a column.
   *
   * @param owner what has the column
   * @param column the column
   * @return the choice; or empty
   */
  public Optional<T> of(NamedModel owner, ColumnModel column) {
    return of(owner.schema(), owner.name() + "." + column.name());
  }

  /**
   * What was chosen for a PostgreSQL type. For an array, only what was chosen for {@code name[]}.
   *
   * @param type the use of a type
   * @return the choice; or empty
   */
  public Optional<T> of(TypeModel type) {
    return of(type.schema(), type.name() + (type.array() ? "[]" : ""));
  }

  private Optional<T> of(String schema, String name) {
    return Optional.ofNullable(byName.get(schema + "." + name))
        .or(() -> Optional.ofNullable(byName.get(name)));
  }
}
