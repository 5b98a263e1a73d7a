package dev.pgflux.ports.migration;

import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Objects as text, equal for equal objects on any machine: every component of their records, SQL in
 * its canonical form, and nothing of how it is spelled. The order of a table's columns makes no
 * difference.
 */
final class CanonicalText {
  /**
   * Who chose a name, and what PostgreSQL calls the sequence of an identity column: files may leave
   * both open, and then any answer is as good as another.
   */
  private static final Set<String> LEFT_OPEN = Set.of("nameGiven", "sequenceName");

  private final StringBuilder text = new StringBuilder();

  private CanonicalText() {}

  /** The text of a resolved object. */
  static String of(SchemaObject object) {
    CanonicalText canonical = new CanonicalText();
    canonical.add(object);
    return canonical.text.toString();
  }

  private void add(Object value) {
    switch (value) {
      case Fragment it -> fragment(it);
      case SqlTree it -> tree(it);
      case Optional<?> it -> optional(it);
      case OptionalInt it -> leaf(it.toString());
      case OptionalLong it -> leaf(it.toString());
      case Map<?, ?> it -> map(it);
      case Collection<?> it -> collection(it);
      case Enum<?> it -> leaf(it.name());
      case Record it -> components(it);
      default -> leaf(value.toString());
    }
  }

  private void fragment(Fragment fragment) {
    text.append(fragment.kind().name()).append(' ');
    switch (fragment.resolution()) {
      case Fragment.Resolution.Resolved it -> tree(it.canonical());
      case Fragment.Resolution.Unresolved() -> add(fragment.source());
    }
  }

  private void tree(SqlTree tree) {
    switch (tree) {
      case SqlTree.Node it -> {
        text.append('(').append(it.tag());
        it.fields()
            .forEach((name, field) -> {
              text.append(' ').append(name).append('=');
              tree(field);
            });
        text.append(')');
      }
      case SqlTree.Sequence it -> {
        text.append('[');
        it.elements().forEach(this::tree);
        text.append(']');
      }
      case SqlTree other -> leaf(other.toString());
    }
  }

  private void optional(Optional<?> value) {
    if (value.isPresent()) {
      add(value.get());
    } else {
      text.append('-');
    }
  }

  private void map(Map<?, ?> map) {
    text.append('{');
    if (map instanceof SortedMap<?, ?> sorted) {
      sorted.forEach(this::entry);
    } else {
      sorted(
          map.entrySet().stream().map(it -> apart(part -> part.entry(it.getKey(), it.getValue()))));
    }
    text.append('}');
  }

  private void entry(Object key, Object value) {
    add(key);
    text.append(':');
    add(value);
    text.append(',');
  }

  private void collection(Collection<?> collection) {
    text.append('[');
    boolean inOrder =
        collection instanceof SortedSet<?>
            || (collection instanceof List<?> && !isColumns(collection));
    if (inOrder) {
      collection.forEach(element -> {
        add(element);
        text.append(',');
      });
    } else {
      sorted(collection.stream().map(element -> apart(part -> part.add(element))));
    }
    text.append(']');
  }

  private static boolean isColumns(Collection<?> collection) {
    return !collection.isEmpty() && collection.iterator().next() instanceof Column;
  }

  private void sorted(Stream<String> parts) {
    parts.sorted().forEach(part -> text.append(part).append(','));
  }

  private static String apart(Consumer<CanonicalText> content) {
    CanonicalText part = new CanonicalText();
    content.accept(part);
    return part.text.toString();
  }

  private void components(Record value) {
    text.append(value.getClass().getSimpleName()).append('(');
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      if (!LEFT_OPEN.contains(component.getName())) {
        text.append(component.getName()).append('=');
        add(read(value, component));
        text.append(';');
      }
    }
    text.append(')');
  }

  private static Object read(Record value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  /** With its length, so that no value can be taken for the end of another. */
  private void leaf(String value) {
    text.append(value.length()).append('"').append(value).append('"');
  }
}
