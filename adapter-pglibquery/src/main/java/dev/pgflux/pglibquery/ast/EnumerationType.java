package dev.pgflux.pglibquery.ast;

import dev.pgflux.domain.sql.SqlTree.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An enumeration of the grammar: its values' names and numbers. */
final class EnumerationType {
  private final String name;
  private final Map<Integer, Symbol> byNumber = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();

  EnumerationType(String name) {
    this.name = name;
  }

  void add(int number, String value) {
    byNumber.put(number, new Symbol(value));
    byName.put(value, number);
  }

  Symbol symbol(int number) {
    Symbol symbol = byNumber.get(number);
    if (symbol == null) {
      throw new MalformedTreeException(name + " has no value numbered " + number);
    }
    return symbol;
  }

  Optional<Integer> find(String value) {
    return Optional.ofNullable(byName.get(value));
  }

  int number(String value) {
    return find(value)
        .orElseThrow(() -> new MalformedTreeException(name + " has no value " + value));
  }
}
