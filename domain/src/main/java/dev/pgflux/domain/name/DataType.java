package dev.pgflux.domain.name;

import java.util.List;

/**
 * A type as a column, parameter or cast names it.
 *
 * <p>Aliases are gone ({@code int} is {@code pg_catalog.int4}) and so is the number of array
 * dimensions, which PostgreSQL does not enforce (<a
 * href="https://www.postgresql.org/docs/18/arrays.html#ARRAYS-DECLARATION">Declaration of Array
 * Types</a>).
 *
 * @param name the element type for an array, else the type; always with its schema
 * @param modifiers the type modifiers as PostgreSQL prints them between parentheses, in order:
 *     {@code ["10", "2"]} for {@code numeric(10,2)}; for {@code interval} the fields come first, in
 *     lower case, as in {@code ["day to second", "3"]}, and {@code ["", "3"]} for {@code
 *     interval(3)}
 * @param array whether it is an array of that type
 */
public record DataType(QualifiedName name, List<String> modifiers, boolean array)
    implements Comparable<DataType> {

  /** Copies the modifiers. */
  public DataType {
    modifiers = List.copyOf(modifiers);
  }

  /**
   * A type that PostgreSQL brings with it, without modifiers.
   *
   * @param name the catalog's spelling, such as {@code int4}
   * @return the type
   */
  public static DataType builtIn(String name) {
    return new DataType(QualifiedName.builtIn(name), List.of(), false);
  }

  /**
   * A type without modifiers.
   *
   * @param name the qualified name
   * @return the type
   */
  public static DataType of(QualifiedName name) {
    return new DataType(name, List.of(), false);
  }

  /**
   * The same type without its modifiers, as a routine's signature sees it.
   *
   * @return the bare type
   */
  public DataType withoutModifiers() {
    return modifiers.isEmpty() ? this : new DataType(name, List.of(), array);
  }

  /**
   * An array of this type.
   *
   * @return the array type
   */
  public DataType asArray() {
    return array ? this : new DataType(name, modifiers, true);
  }

  @Override
  public int compareTo(DataType other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    String suffix = modifiers.isEmpty() ? "" : "(" + String.join(",", modifiers) + ")";
    return name + suffix + (array ? "[]" : "");
  }
}
