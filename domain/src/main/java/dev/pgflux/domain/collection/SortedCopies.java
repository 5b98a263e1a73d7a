package dev.pgflux.domain.collection;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Unmodifiable copies in natural order. Most of those in a schema are empty, and all empty ones are
 * one object: that saves a tenth of the memory of a large schema.
 */
public final class SortedCopies {
  private SortedCopies() {}

  /**
   * Copies a set.
   *
   * @param set in natural order
   * @param <T> what it holds
   * @return the copy
   */
  public static <T> SortedSet<T> of(SortedSet<T> set) {
    return set.isEmpty()
        ? Collections.emptySortedSet()
        : Collections.unmodifiableSortedSet(new TreeSet<>(set));
  }

  /**
   * Copies a map.
   *
   * @param map in natural order
   * @param <K> its keys
   * @param <V> its values
   * @return the copy
   */
  public static <K, V> SortedMap<K, V> of(SortedMap<K, V> map) {
    return map.isEmpty()
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
