package dev.pgflux.emitters.code;

import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;

/**
 * A use of a type that the schema does not spell out: of an array's elements, of a range's bounds.
 */
public record TypeUse(Kind kind, String schema, String name, List<String> modifiers, boolean array)
    implements TypeModel {

  /** Copies the modifiers. */
  public TypeUse {
    modifiers = List.copyOf(modifiers);
  }

  /**
   * A type of pg_catalog.
   *
   * @param name such as {@code timestamptz}
   * @return one value of it
   */
  public static TypeModel builtIn(String name) {
    return new TypeUse(Kind.BASE, "pg_catalog", name, List.of(), false);
  }

  /**
   * The type of an array's elements, of however many dimensions it is.
   *
   * @param array the use of a type as an array
   * @return one value of that type
   */
  public static TypeModel element(TypeModel array) {
    return new TypeUse(array.kind(), array.schema(), array.name(), array.modifiers(), false);
  }

  /**
   * One and the same for equal types, whatever their modifiers.
   *
   * @param type the use of a type
   * @return the use without modifiers
   */
  public static TypeUse plain(TypeModel type) {
    return new TypeUse(type.kind(), type.schema(), type.name(), List.of(), type.array());
  }
}
