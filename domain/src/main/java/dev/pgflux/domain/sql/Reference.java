package dev.pgflux.domain.sql;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import java.util.Optional;

/**
 * One object, or one column of it, that a piece of SQL needs.
 *
 * @param object the object
 * @param column the column that is needed, or empty for the object as a whole
 */
public record Reference(ObjectId object, Optional<Identifier> column)
    implements Comparable<Reference> {

  /**
   * A reference to an object as a whole.
   *
   * @param object the object
   * @return the reference
   */
  public static Reference to(ObjectId object) {
    return new Reference(object, Optional.empty());
  }

  /**
   * A reference to a column.
   *
   * @param object the relation
   * @param column the column
   * @return the reference
   */
  public static Reference to(ObjectId object, Identifier column) {
    return new Reference(object, Optional.of(column));
  }

  @Override
  public int compareTo(Reference other) {
    int byObject = object.compareTo(other.object);
    return byObject != 0 ? byObject : columnText().compareTo(other.columnText());
  }

  private String columnText() {
    return column.isPresent() ? column.get().value() : "";
  }

  @Override
  public String toString() {
    return object + column.map(name -> "." + name).orElse("");
  }
}
