package dev.pgflux.emitters.typescript;

import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;

/**
 * A use of a type that the schema does not spell out: of an array's elements, of a range's bounds.
 */
record TypeUse(Kind kind, String schema, String name, List<String> modifiers, boolean array)
    implements TypeModel {

  TypeUse {
    modifiers = List.copyOf(modifiers);
  }

  static TypeModel builtIn(String name) {
    return new TypeUse(Kind.BASE, "pg_catalog", name, List.of(), false);
  }

  static TypeModel element(TypeModel array) {
    return new TypeUse(array.kind(), array.schema(), array.name(), array.modifiers(), false);
  }

  /** One and the same for equal types, whatever their modifiers. */
  static TypeUse plain(TypeModel type) {
    return new TypeUse(type.kind(), type.schema(), type.name(), List.of(), type.array());
  }
}
