package dev.pgflux.domain.object.table;

import java.util.Set;

/** The ways in which PostgreSQL keeps large values. */
final class Storages {
  private static final Set<String> WORDS = Set.of("PLAIN", "EXTERNAL", "EXTENDED", "MAIN");
  private static final Set<String> MAIN_TYPES = Set.of("numeric", "inet", "cidr");

  private Storages() {}

  /**
   * Checks a word before it goes into a statement.
   *
   * @throws IllegalArgumentException when it is none of PostgreSQL's
   */
  static String word(String storage) {
    if (!WORDS.contains(storage)) {
      throw new IllegalArgumentException("not a storage of columns: " + storage);
    }
    return storage;
  }

  /** What a type that can be stored out of line has by default ({@code pg_type.typstorage}). */
  static String usual(String builtInType) {
    return MAIN_TYPES.contains(builtInType) ? "MAIN" : "EXTENDED";
  }
}
