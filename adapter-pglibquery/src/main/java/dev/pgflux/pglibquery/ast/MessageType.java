package dev.pgflux.pglibquery.ast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A message type of the grammar: its name and its fields, which are read when one is first asked
 * for.
 */
final class MessageType {
  private static final int USUAL_FIELDS = 16;

  private static final class Members {
    final @Nullable Field[] byNumber;
    final Map<String, Field> byName;

    Members(@Nullable Field[] byNumber, Map<String, Field> byName) {
      this.byNumber = byNumber;
      this.byName = byName;
    }
  }

  private final String name;
  private final Supplier<Iterable<Field>> reader;

  /** Without synchronization: threads may read it twice, to equal effect. */
  private @Nullable Members members;

  MessageType(String name, Supplier<Iterable<Field>> reader) {
    this.name = name;
    this.reader = reader;
  }

  String name() {
    return name;
  }

  Field field(int number) {
    @Nullable Field[] byNumber = members().byNumber;
    Field field = number < byNumber.length ? byNumber[number] : null;
    if (field == null) {
      throw new MalformedTreeException(name + " has no field numbered " + number);
    }
    return field;
  }

  Field field(String fieldName) {
    return find(fieldName)
        .orElseThrow(() -> new MalformedTreeException(name + " has no field named " + fieldName));
  }

  Optional<Field> find(String fieldName) {
    return Optional.ofNullable(members().byName.get(fieldName));
  }

  private Members members() {
    Members known = members;
    if (known == null) {
      known = read();
      members = known;
    }
    return known;
  }

  private Members read() {
    @Nullable Field[] byNumber = new Field[USUAL_FIELDS];
    Map<String, Field> byName = new HashMap<>();
    for (Field field : reader.get()) {
      if (field.number() >= byNumber.length) {
        byNumber = Arrays.copyOf(byNumber, Math.max(field.number() + 1, byNumber.length * 2));
      }
      byNumber[field.number()] = field;
      byName.put(field.name(), field);
    }
    return new Members(byNumber, byName);
  }
}
