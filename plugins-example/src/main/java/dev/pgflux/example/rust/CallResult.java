package dev.pgflux.example.rust;

import java.util.List;

/** What a call gives. */
sealed interface CallResult {

  /** Nothing. */
  record Nothing() implements CallResult {}

  /**
   * One value, or one in each row.
   *
   * @param type its type
   */
  record Value(RustType type) implements CallResult {}

  /**
   * A row of a table or view.
   *
   * @param type the path of its struct
   * @param columns the columns' names
   * @param selected what a SELECT lists
   */
  record Row(String type, List<String> columns, String selected) implements CallResult {
    public Row {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A row of its own.
   *
   * @param name the name of its struct
   * @param fields its columns
   */
  record Own(String name, List<RustField> fields) implements CallResult {
    public Own {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Something that cannot be written down beforehand.
   *
   * @param reason why, as the end of a sentence
   */
  record Unknown(String reason) implements CallResult {}
}
