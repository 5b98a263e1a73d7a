package dev.pgflux.launcher.scenario;

import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.snapshot.Snapshot;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which attributes of schema objects snapshots exercise. A record is exercised when one occurs, an
 * enum's constant too; a record's component when it has at least two different values.
 */
final class AttributeCoverage {

  private static final String OBJECTS = SchemaObject.class.getPackageName();

  private final Map<String, Set<Object>> values = new TreeMap<>();
  private final Set<String> occurring = new TreeSet<>();

  /** Takes everything in a snapshot into account. */
  synchronized void add(Snapshot snapshot) {
    snapshot.objects().values().forEach(this::visit);
  }

  /** The names of what nothing exercises yet, such as {@code table.Column.collation}. */
  synchronized SortedSet<String> missing() {
    SortedSet<String> missing = new TreeSet<>();
    Set<Class<?>> known = new HashSet<>();
    collect(SchemaObject.class, known);
    for (Class<?> type : known) {
      missing.addAll(missingOf(type));
    }
    return missing;
  }

  private List<String> missingOf(Class<?> type) {
    if (type.isRecord()) {
      if (!occurring.contains(name(type))) {
        return List.of(name(type));
      }
      return Stream.of(type.getRecordComponents())
          .map(component -> name(type) + "." + component.getName())
          .filter(key -> values.getOrDefault(key, Set.of()).size() < 2)
          .toList();
    }
    return type.isEnum()
        ? Stream.of(type.getEnumConstants())
            .map(constant -> name(type) + "." + constant)
            .filter(key -> !occurring.contains(key))
            .toList()
        : List.of();
  }

  private void visit(Object value) {
    Class<?> type = value.getClass();
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::visit);
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(this::visit);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::visit);
    } else if (value instanceof Enum<?> constant && isOfObjects(type)) {
      occurring.add(name(constant.getDeclaringClass()) + "." + constant);
    } else if (type.isRecord() && isOfObjects(type)) {
      visitRecord(value, type);
    }
  }

  private void visitRecord(Object value, Class<?> type) {
    occurring.add(name(type));
    for (RecordComponent component : type.getRecordComponents()) {
      Object part = read(component, value);
      Set<Object> seen =
          values.computeIfAbsent(name(type) + "." + component.getName(), key -> new HashSet<>());
      if (seen.size() < 2) {
        seen.add(part);
      }
      visit(part);
    }
  }

  private static Object read(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " of " + value.getClass(), e);
    }
  }

  private static void collect(Type type, Set<Class<?>> known) {
    switch (type) {
      case ParameterizedType generic -> {
        for (Type argument : generic.getActualTypeArguments()) {
          collect(argument, known);
        }
      }
      case Class<?> plain when isOfObjects(plain) && known.add(plain) -> {
        if (plain.isSealed()) {
          for (Class<?> permitted : plain.getPermittedSubclasses()) {
            collect(permitted, known);
          }
        }
        if (plain.isRecord()) {
          for (RecordComponent component : plain.getRecordComponents()) {
            collect(component.getGenericType(), known);
          }
        }
      }
      default -> {}
    }
  }

  private static boolean isOfObjects(Class<?> type) {
    return type.getPackageName().startsWith(OBJECTS);
  }

  private static String name(Class<?> type) {
    return type.getName().substring(OBJECTS.length() + 1).replace('$', '.');
  }
}
