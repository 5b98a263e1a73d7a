package dev.pgflux.domain.rules;

import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.name.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Storage parameters and the options of views. */
public final class StorageParameters {
  private static final String TOAST = "toast.";

  /**
   * What readers or writers go by, so that nobody may use the relation while it changes ({@code
   * src/backend/access/common/reloptions.c}). Parameters of foreign access methods are among those
   * that are not listed.
   */
  private static final Set<String> CHANGED_BESIDE_OTHERS =
      Set.of(
          "fillfactor",
          "deduplicate_items",
          "toast_tuple_target",
          "parallel_workers",
          "log_autovacuum_min_duration",
          "vacuum_index_cleanup",
          "vacuum_truncate",
          "vacuum_max_eager_freeze_failure_rate");

  private static final String AUTOVACUUM = "autovacuum_";

  /**
   * A statement that sets or resets parameters.
   *
   * @param sql the statement
   * @param lock the lock that it takes on the table or index
   */
  public record Change(Sql sql, LockLevel lock) {}

  private StorageParameters() {}

  /**
   * The parameters of a table itself.
   *
   * @param parameters value by name
   * @return those that are not its TOAST table's
   */
  public static SortedMap<String, String> withoutToast(SortedMap<String, String> parameters) {
    SortedMap<String, String> own = new TreeMap<>(parameters);
    own.keySet().removeIf(name -> name.startsWith(TOAST));
    return own;
  }

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
  public static List<Change> changes(
      Sql alter, SortedMap<String, String> before, SortedMap<String, String> after) {
    List<Change> statements = new ArrayList<>();
    SortedMap<String, String> set = new TreeMap<>(after);
    set.entrySet().removeIf(it -> it.getValue().equals(before.get(it.getKey())));
    if (!set.isEmpty()) {
      statements.add(new Change(alter.plus(" SET (?)", list(set)), lock(set.keySet())));
    }
    List<String> reset = before.keySet().stream().filter(name -> !after.containsKey(name)).toList();
    if (!reset.isEmpty()) {
      List<Sql> names = reset.stream().map(StorageParameters::name).toList();
      statements.add(new Change(alter.plus(" RESET (?)", Sql.join(", ", names)), lock(reset)));
    }
    return statements;
  }

  private static LockLevel lock(Collection<String> names) {
    return names.stream().allMatch(StorageParameters::changesBesideOthers)
        ? LockLevel.SHARE_UPDATE_EXCLUSIVE
        : LockLevel.ACCESS_EXCLUSIVE;
  }

  private static boolean changesBesideOthers(String name) {
    String plain = name.startsWith(TOAST) ? name.substring(TOAST.length()) : name;
    return CHANGED_BESIDE_OTHERS.contains(plain) || plain.startsWith(AUTOVACUUM);
  }

  private static Sql name(String name) {
    return name.startsWith(TOAST)
        ? Sql.of("toast.?", Identifier.of(name.substring(TOAST.length())))
        : Sql.of("?", Identifier.of(name));
  }
}
