package dev.pgflux.pglibquery.ast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message type of the grammar: its name and its fields. */
final class MessageType {
  private final String name;
  private @Nullable Field[] byNumber = new Field[16];
  private final Map<String, Field> byName = new HashMap<>();

  MessageType(String name) {
    this.name = name;
  }

  void add(Field field) {
    if (field.number() >= byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, Math.max(field.number() + 1, byNumber.length * 2));
    }
    byNumber[field.number()] = field;
    byName.put(field.name(), field);
  }

  String name() {
    return name;
  }

  Field field(int number) {
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
    return Optional.ofNullable(byName.get(fieldName));
  }
}
