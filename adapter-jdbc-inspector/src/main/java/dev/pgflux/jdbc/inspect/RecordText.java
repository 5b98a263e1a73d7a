package dev.pgflux.jdbc.inspect;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Writes records out with all that they hold, equal ones alike in every process.
 *
 * <p>A record's own {@code toString} does not do: the sets and maps in it come in an order that
 * differs from process to process, and the first call for each class of records takes Java some
 * milliseconds, which add up to more than reading a small schema takes.
 */
final class RecordText {

  /** A class of records as it is written out. */
  private record Shape(String name, List<Method> accessors) {
    static Shape of(Class<?> type) {
      String name = type.getName();
      return new Shape(name.substring(name.lastIndexOf('.') + 1), RecordText.accessors(type));
    }
  }

  private final Map<Class<?>, Shape> shapes = new HashMap<>();

  String of(Object value) {
    StringBuilder text = new StringBuilder();
    append(value, text);
    return text.toString();
  }

  /** The length before each text keeps texts with brackets and commas in them apart. */
  private void append(Object value, StringBuilder text) {
    switch (value) {
      case Record it -> appendRecord(it, text);
      case Optional<?> it -> {
        text.append('[');
        it.ifPresent(held -> append(held, text));
        text.append(']');
      }
      case SortedSet<?> it -> appendInOrder(it, text);
      case Set<?> it -> appendAll(it.stream().map(this::of).sorted().toList(), text);
      case Collection<?> it -> appendInOrder(it, text);
      case Map<?, ?> it ->
          appendAll(
              it.entrySet().stream()
                  .map(entry -> of(List.of(entry.getKey(), entry.getValue())))
                  .sorted()
                  .toList(),
              text);
      case Enum<?> it -> text.append(it.name()).append(';');
      default -> {
        String plain = value.toString();
        text.append(plain.length()).append(':').append(plain);
      }
    }
  }

  private void appendInOrder(Collection<?> values, StringBuilder text) {
    text.append('[');
    values.forEach(value -> append(value, text));
    text.append(']');
  }

  private static void appendAll(List<String> texts, StringBuilder text) {
    text.append('[');
    texts.forEach(text::append);
    text.append(']');
  }

  private void appendRecord(Record value, StringBuilder text) {
    Shape shape = shapes.computeIfAbsent(value.getClass(), Shape::of);
    text.append(shape.name()).append('{');
    for (Method accessor : shape.accessors()) {
      append(component(value, accessor), text);
    }
    text.append('}');
  }

  private static List<Method> accessors(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
  }

  private static Object component(Record value, Method accessor) {
    try {
      return accessor.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(accessor + " of a public record cannot be read", e);
    }
  }
}
