package dev.pgflux.pglibquery.resolve.type;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import java.util.Set;

/** The types that the rules of type conversion name. */
public final class Types {
  /** The type of an expression whose type cannot be told here. */
  public static final DataType UNDETERMINED = DataType.builtIn("?");

  /** The type of a bare string literal or NULL. */
  public static final DataType UNKNOWN = DataType.builtIn("unknown");

  /** boolean. */
  public static final DataType BOOL = DataType.builtIn("bool");

  /** integer. */
  public static final DataType INT4 = DataType.builtIn("int4");

  /** bigint. */
  public static final DataType INT8 = DataType.builtIn("int8");

  /** numeric. */
  public static final DataType NUMERIC = DataType.builtIn("numeric");

  /** text. */
  public static final DataType TEXT = DataType.builtIn("text");

  /** name. */
  public static final DataType NAME = DataType.builtIn("name");

  /** date. */
  public static final DataType DATE = DataType.builtIn("date");

  /** bit. */
  public static final DataType BIT = DataType.builtIn("bit");

  /** jsonb. */
  public static final DataType JSONB = DataType.builtIn("jsonb");

  /** xml. */
  public static final DataType XML = DataType.builtIn("xml");

  /** record. */
  public static final DataType RECORD = DataType.builtIn("record");

  /** void. */
  public static final DataType VOID = DataType.builtIn("void");

  private static final QualifiedName ANY = QualifiedName.builtIn("any");

  private static final Set<String> POLYMORPHIC =
      Set.of(
          "anyelement",
          "anyarray",
          "anynonarray",
          "anyenum",
          "anyrange",
          "anymultirange",
          "anycompatible",
          "anycompatiblearray",
          "anycompatiblenonarray",
          "anycompatiblerange",
          "anycompatiblemultirange");

  private Types() {}

  /**
   * Whether the type could be told.
   *
   * @param type a type
   * @return false for {@link #UNDETERMINED}
   */
  public static boolean known(DataType type) {
    return !type.name().equals(UNDETERMINED.name());
  }

  /**
   * Whether a type stands for whatever type the arguments have.
   *
   * @param type a parameter's type
   * @return true for anyelement and its like
   */
  public static boolean polymorphic(DataType type) {
    return type.name().isBuiltIn() && POLYMORPHIC.contains(type.name().name().value());
  }

  /**
   * Whether it is the pseudo-type {@code "any"}.
   *
   * @param type a parameter's type
   * @return true if so
   */
  public static boolean any(DataType type) {
    return type.name().equals(ANY);
  }

  /**
   * Whether two types are the same but for their modifiers.
   *
   * @param left a type
   * @param right another
   * @return true if so
   */
  public static boolean same(DataType left, DataType right) {
    return left.array() == right.array() && left.name().equals(right.name());
  }

  /**
   * The type of an array's elements.
   *
   * @param array an array type
   * @return its element type, with its modifiers
   */
  public static DataType element(DataType array) {
    return new DataType(array.name(), array.modifiers(), false);
  }
}
