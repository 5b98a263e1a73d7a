package dev.pgflux.pglibquery.ast;

import dev.pgflux.domain.sql.SqlTree.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An enumeration of the grammar: its values' names and numbers, read when one is first asked for.
 */
final class EnumerationType {
  private record Members(Map<Integer, Symbol> byNumber, Map<String, Integer> byName) {}

  private final String name;
  private final Supplier<Map<String, Integer>> reader;

  /** Without synchronization: threads may read it twice, to equal effect. */
  private @Nullable Members members;

  EnumerationType(String name, Supplier<Map<String, Integer>> reader) {
    this.name = name;
    this.reader = reader;
  }

  Symbol symbol(int number) {
    Symbol symbol = members().byNumber().get(number);
    if (symbol == null) {
      throw new MalformedTreeException(name + " has no value numbered " + number);
    }
    return symbol;
  }

  Optional<Integer> find(String value) {
    return Optional.ofNullable(members().byName().get(value));
  }

  int number(String value) {
    return find(value)
        .orElseThrow(() -> new MalformedTreeException(name + " has no value " + value));
  }

  private Members members() {
    Members known = members;
    if (known == null) {
      Map<String, Integer> byName = reader.get();
      Map<Integer, Symbol> byNumber = HashMap.newHashMap(byName.size());
      byName.forEach((value, number) -> byNumber.put(number, new Symbol(value)));
      known = new Members(byNumber, byName);
      members = known;
    }
    return known;
  }
}
