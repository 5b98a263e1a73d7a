package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.NameCase;
import dev.pgflux.emitters.code.NameWords;
import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.NamedModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The fields that hold the columns of tables and the attributes of composite types. */
final class GoColumns {
  private final GoTypes types;
  private final GoOptions options;

  GoColumns(GoTypes types, GoOptions options) {
    this.types = types;
    this.options = options;
  }

  /** The fields of a table, view or composite type, in the order of its columns. */
  List<GoColumn> of(NamedModel owner, List<ColumnModel> columns) {
    List<String> names = columns.stream().map(ColumnModel::name).toList();
    List<String> fields = fields(names, reserved());
    List<String> keys = keys(names);
    List<GoColumn> result = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ColumnModel column = columns.get(i);
      result.add(new GoColumn(column, fields.get(i), keys.get(i), types.of(owner, column)));
    }
    return result;
  }

  /** Methods and embedded fields of structs. */
  private Set<String> reserved() {
    return switch (options.tags()) {
      case GORM -> Set.of("TableName");
      case BUN -> Set.of("BaseModel");
      case NONE, SQLX, ENT -> Set.of();
    };
  }

  /** Names of fields, which differ; of several alike, the plainest keeps its own. */
  static List<String> fields(List<String> names, Collection<String> reserved) {
    return inOrderOfPlainness(
        names, reserved, name -> GoIdentifier.exported(name, "Column"), GoIdentifier::isPlain);
  }

  /** Keys of JSON for names, in the spelling that was asked for. */
  List<String> keys(List<String> names) {
    return keys(names, options.keys());
  }

  /** Keys of JSON, which differ; who is called so already keeps its name. */
  private static List<String> keys(List<String> names, NameCase spelling) {
    String otherwise = spelling.join(NameWords.of("column"));
    UnaryOperator<String> key =
        name -> {
          String joined = spelling.join(NameWords.of(name));
          return joined.isEmpty() ? otherwise : joined;
        };
    return inOrderOfPlainness(names, Set.of(), key, name -> key.apply(name).equals(name));
  }

  private static List<String> inOrderOfPlainness(
      List<String> names,
      Collection<String> reserved,
      UnaryOperator<String> wanted,
      Predicate<String> plain) {
    UniqueNames taken = UniqueNames.keeping(reserved);
    Map<Integer, String> claimed = new TreeMap<>();
    for (boolean first : List.of(true, false)) {
      for (int i = 0; i < names.size(); i++) {
        if (plain.test(names.get(i)) == first) {
          claimed.put(i, taken.claim(wanted.apply(names.get(i))));
        }
      }
    }
    return List.copyOf(claimed.values());
  }
}
