package dev.pgflux.emitters.code;

import dev.pgflux.ports.plugin.ColumnModel;
import java.util.List;
import java.util.Locale;

/** Which columns nobody is to write; each choice has those of the ones before it too. */
public enum Readonly {
  /** Those alone to which PostgreSQL takes no value. */
  NONE,
  /** Every identity, also one that takes a value. */
  IDENTITY,
  /** What is computed, to which PostgreSQL takes no value anyway. */
  GENERATED,
  /** Whatever has a default. */
  DEFAULTS,
  /** All columns. */
  ALL;

  /** As a person writes them in an option. */
  public static final List<String> CHOICES =
      List.of("none", "identity", "generated", "defaults", "all");

  /**
   * Reads an option.
   *
   * @param choice one of {@link #CHOICES}
   * @return what it says
   */
  public static Readonly of(String choice) {
    return valueOf(choice.toUpperCase(Locale.ROOT));
  }

  /**
   * Whether the choice itself is about a column, whatever PostgreSQL takes.
   *
   * @param column a column of a table
   * @return whether it is shown as one to be read
   */
  public boolean covers(ColumnModel column) {
    return switch (column.origin()) {
      case NONE -> this == ALL;
      case DEFAULT -> compareTo(DEFAULTS) >= 0;
      case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> compareTo(IDENTITY) >= 0;
      case GENERATED_STORED, GENERATED_VIRTUAL -> compareTo(GENERATED) >= 0;
    };
  }

  /**
   * Whether a column is left out of what is written: by the choice, or since PostgreSQL takes no
   * value for it.
   *
   * @param column a column of a table
   * @return whether statements give it no value
   */
  public boolean leavesOut(ColumnModel column) {
    return !isWritable(column) || covers(column);
  }

  /**
   * Whether PostgreSQL takes a value for a column.
   *
   * @param column a column of a table
   * @return whether INSERT and UPDATE may set it without OVERRIDING
   */
  public static boolean isWritable(ColumnModel column) {
    return switch (column.origin()) {
      case NONE, DEFAULT, IDENTITY_BY_DEFAULT -> true;
      case IDENTITY_ALWAYS, GENERATED_STORED, GENERATED_VIRTUAL -> false;
    };
  }
}
