package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.NameCase;
import dev.pgflux.emitters.code.NameWords;
import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.ColumnModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of an object whose properties stand for columns, attributes or parameters. */
final class PropertyKeys {
  private final NameCase nameCase;

  PropertyKeys(NameCase nameCase) {
    this.nameCase = nameCase;
  }

  /** A key for each column by the column's name. */
  Map<String, String> of(List<ColumnModel> columns) {
    return ofNames(columns.stream().map(ColumnModel::name).toList());
  }

  /** A key for each name; no two alike. */
  Map<String, String> ofNames(List<String> names) {
    UniqueNames unique = UniqueNames.keeping(List.of());
    Map<String, String> keys = new HashMap<>();
    names.forEach(name -> keys.put(name, unique.claim(wanted(name))));
    return keys;
  }

  /** Columns keep their names unless something else was asked for. */
  private String wanted(String name) {
    String cased = nameCase == NameCase.SNAKE ? name : nameCase.join(NameWords.of(name));
    return cased.isEmpty() ? name : cased;
  }

  /** The key of a parameter; one without a name by its place. */
  String ofParameter(Optional<String> name, int place, UniqueNames unique) {
    String wanted = name.map(this::wanted).filter(it -> !it.isEmpty()).orElse("arg" + place);
    return unique.claim(wanted.equals("__proto__") ? "proto" : wanted);
  }
}
