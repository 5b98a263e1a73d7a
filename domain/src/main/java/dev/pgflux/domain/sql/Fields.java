package dev.pgflux.domain.sql;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a node: few, in order, unmodifiable. A schema has millions of nodes, and this takes
 * a quarter of the memory of a {@link java.util.LinkedHashMap}.
 */
final class Fields extends AbstractMap<String, SqlTree> implements SequencedMap<String, SqlTree> {
  private static final Fields NONE = new Fields(new String[0], new SqlTree[0]);

  private final String[] names;
  private final SqlTree[] values;

  private Fields(String[] names, SqlTree[] values) {
    this.names = names;
    this.values = values;
  }

  static Fields copyOf(Map<String, ? extends SqlTree> map) {
    if (map instanceof Fields fields) {
      return fields;
    }
    if (map.isEmpty()) {
      return NONE;
    }
    String[] names = new String[map.size()];
    SqlTree[] values = new SqlTree[map.size()];
    int index = 0;
    for (Map.Entry<String, ? extends SqlTree> entry : map.entrySet()) {
      names[index] = entry.getKey();
      values[index++] = entry.getValue();
    }
    return new Fields(names, values);
  }

  private int indexOf(@Nullable Object name) {
    for (int index = 0; index < names.length; index++) {
      if (names[index].equals(name)) {
        return index;
      }
    }
    return -1;
  }

  Fields with(String name, SqlTree value) {
    int index = indexOf(name);
    int size = index < 0 ? names.length + 1 : names.length;
    String[] newNames = Arrays.copyOf(names, size);
    SqlTree[] newValues = Arrays.copyOf(values, size);
    newNames[index < 0 ? size - 1 : index] = name;
    newValues[index < 0 ? size - 1 : index] = value;
    return new Fields(newNames, newValues);
  }

  Fields without(String name) {
    int index = indexOf(name);
    if (index < 0) {
      return this;
    }
    String[] newNames = new String[names.length - 1];
    SqlTree[] newValues = new SqlTree[names.length - 1];
    System.arraycopy(names, 0, newNames, 0, index);
    System.arraycopy(values, 0, newValues, 0, index);
    System.arraycopy(names, index + 1, newNames, index, newNames.length - index);
    System.arraycopy(values, index + 1, newValues, index, newNames.length - index);
    return new Fields(newNames, newValues);
  }

  @Override
  public @Nullable SqlTree get(@Nullable Object name) {
    int index = indexOf(name);
    return index < 0 ? null : values[index];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return indexOf(name) >= 0;
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public Set<Entry<String, SqlTree>> entrySet() {
    return new Entries();
  }

  @Override
  public SequencedMap<String, SqlTree> reversed() {
    String[] newNames = new String[names.length];
    SqlTree[] newValues = new SqlTree[names.length];
    for (int index = 0; index < names.length; index++) {
      newNames[index] = names[names.length - 1 - index];
      newValues[index] = values[names.length - 1 - index];
    }
    return new Fields(newNames, newValues);
  }

  private final class Entries extends AbstractSet<Entry<String, SqlTree>> {
    @Override
    public int size() {
      return names.length;
    }

    @Override
    public Iterator<Entry<String, SqlTree>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < names.length;
        }

        @Override
        public Entry<String, SqlTree> next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          return Map.entry(names[next], values[next++]);
        }
      };
    }
  }
}
