package dev.pgflux.domain.rules;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What stands in OPTIONS (…) of foreign-data wrappers, servers, tables and their columns. */
public final class ForeignOptions {
  private ForeignOptions() {}

  /**
   * All options, as CREATE takes them.
   *
   * @param options value by name
   * @return such as {@code host 'a', port '5432'}
   */
  public static Sql list(SortedMap<String, String> options) {
    return Sql.join(
        ", ",
        options.entrySet().stream()
            .map(it -> Sql.of("? ?", Identifier.of(it.getKey()), new Sql.Literal(it.getValue())))
            .toList());
  }

  /**
   * What makes other options of the ones that are there.
   *
   * @param before the live options
   * @param after the wanted options
   * @return such as {@code SET host 'b', ADD port '5433', DROP dbname}
   */
  public static Sql changes(SortedMap<String, String> before, SortedMap<String, String> after) {
    List<Sql> changes = new ArrayList<>();
    for (Map.Entry<String, String> entry : after.entrySet()) {
      Optional<String> old = Optional.ofNullable(before.get(entry.getKey()));
      if (!old.equals(Optional.of(entry.getValue()))) {
        changes.add(
            Sql.of(
                old.isPresent() ? "SET ? ?" : "ADD ? ?",
                Identifier.of(entry.getKey()),
                new Sql.Literal(entry.getValue())));
      }
    }
    before.keySet().stream()
        .filter(it -> !after.containsKey(it))
        .forEach(it -> changes.add(Sql.of("DROP ?", Identifier.of(it))));
    return Sql.join(", ", changes);
  }
}
