package dev.pgflux.domain.rules;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Storage parameters and the options of views. */
public final class StorageParameters {
  private static final String TOAST = "toast.";

  private StorageParameters() {}

  /**
   * What stands between the parentheses of WITH or SET.
   *
   * @param parameters value by name
   * @return such as {@code fillfactor='70'}
   */
  public static Sql list(SortedMap<String, String> parameters) {
    List<Sql> items = new ArrayList<>();
    parameters.forEach((name, value) -> items.add(name(name).plus("=?", new Sql.Literal(value))));
    return Sql.join(", ", items);
  }

  /**
   * The statements that make some parameters of others.
   *
   * @param alter such as {@code ALTER VIEW s.v}
   * @param before the live parameters
   * @param after the wanted parameters
   * @return SET, then RESET, each where needed
   */
  public static List<Sql> changes(
      Sql alter, SortedMap<String, String> before, SortedMap<String, String> after) {
    List<Sql> statements = new ArrayList<>();
    SortedMap<String, String> set = new TreeMap<>(after);
    set.entrySet().removeIf(it -> it.getValue().equals(before.get(it.getKey())));
    if (!set.isEmpty()) {
      statements.add(alter.plus(" SET (?)", list(set)));
    }
    List<Sql> reset =
        before.keySet().stream()
            .filter(name -> !after.containsKey(name))
            .map(StorageParameters::name)
            .toList();
    if (!reset.isEmpty()) {
      statements.add(alter.plus(" RESET (?)", Sql.join(", ", reset)));
    }
    return statements;
  }

  private static Sql name(String name) {
    return name.startsWith(TOAST)
        ? Sql.of("toast.?", Identifier.of(name.substring(TOAST.length())))
        : Sql.of("?", Identifier.of(name));
  }
}
