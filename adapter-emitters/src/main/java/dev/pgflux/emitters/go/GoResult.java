package dev.pgflux.emitters.go;

import java.util.List;

/** What comes out of a call, for each row where there are many. */
sealed interface GoResult {

  /** Nothing. */
  record Nothing() implements GoResult {}

  /**
   * One value.
   *
   * @param type its type
   */
  record Value(GoType type) implements GoResult {}

  /**
   * Several values.
   *
   * @param name the struct that holds them
   * @param columns their names in SQL; empty where they have none
   * @param fields where each goes
   */
  record Struct(String name, List<String> columns, List<String> fields) implements GoResult {
    /** Copies the lists. */
    public Struct {
      columns = List.copyOf(columns);
      fields = List.copyOf(fields);
    }
  }
}
