package dev.pgflux.pglibquery.resolve.type;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.snapshot.CatalogContext.Type;
import dev.pgflux.pglibquery.resolve.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What anyelement and its like stand for in one call ({@code enforce_generic_type_consistency} in
 * {@code src/backend/parser/parse_coerce.c}).
 */
public final class Polymorphism {
  private static final String COMPATIBLE = "anycompatible";

  private final Catalog catalog;
  private final Coercions coercions;
  private DataType element = Types.UNKNOWN;
  private DataType range = Types.UNKNOWN;
  private DataType compatible = Types.UNKNOWN;

  private Polymorphism(Catalog catalog, Coercions coercions) {
    this.catalog = catalog;
    this.coercions = coercions;
  }

  /**
   * Finds what polymorphic parameters stand for.
   *
   * @param catalog types
   * @param coercions casts
   * @param inputs the arguments' types
   * @param parameters the parameters' types, as many
   * @return the bindings; empty when the arguments do not agree
   */
  public static Optional<Polymorphism> resolve(
      Catalog catalog, Coercions coercions, List<DataType> inputs, List<DataType> parameters) {
    Polymorphism found = new Polymorphism(catalog, coercions);
    return found.bind(inputs, parameters) ? Optional.of(found) : Optional.empty();
  }

  private boolean bind(List<DataType> inputs, List<DataType> parameters) {
    List<DataType> compatibles = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      DataType input = inputs.get(i).withoutModifiers();
      DataType parameter = parameters.get(i);
      if (!Types.polymorphic(parameter) || Types.same(input, Types.UNKNOWN)) {
        continue;
      }
      if (!Types.known(input)) {
        return false;
      }
      if (!bind(input, parameter.name().name().value(), compatibles)) {
        return false;
      }
    }
    if (!compatibles.isEmpty()) {
      Optional<DataType> common = coercions.commonType(compatibles);
      common.ifPresent(type -> compatible = type);
      return common.isPresent();
    }
    return true;
  }

  private boolean bind(DataType input, String parameter, List<DataType> compatibles) {
    return switch (parameter) {
      case "anyelement" -> bindElement(input);
      case "anynonarray" -> !base(input).array() && bindElement(input);
      case "anyenum" -> kind(base(input)) == 'e' && !input.array() && bindElement(input);
      case "anyarray" -> base(input).array() && bindElement(Types.element(base(input)));
      case "anyrange" -> bindRange(base(input), 'r');
      case "anymultirange" -> bindRange(multirangeBase(base(input)), 'r');
      case COMPATIBLE -> compatibles.add(input);
      case "anycompatiblenonarray" -> !base(input).array() && compatibles.add(input);
      case "anycompatiblearray" ->
          base(input).array() && compatibles.add(Types.element(base(input)));
      case "anycompatiblerange" -> bindRange(base(input), 'r');
      case "anycompatiblemultirange" -> bindRange(multirangeBase(base(input)), 'r');
      default -> false;
    };
  }

  private DataType base(DataType type) {
    return catalog.baseType(type).withoutModifiers();
  }

  private char kind(DataType type) {
    return catalog.type(type).map(Type::kind).orElse('?');
  }

  private boolean bindElement(DataType type) {
    if (Types.same(element, Types.UNKNOWN)) {
      element = type;
    }
    return Types.same(element, type);
  }

  private boolean bindRange(DataType type, char kind) {
    if (type.array() || kind(type) != kind) {
      return false;
    }
    if (Types.same(range, Types.UNKNOWN)) {
      range = type;
    }
    return Types.same(range, type)
        && catalog.type(type).flatMap(Type::baseType).map(this::bindElement).orElse(true);
  }

  private DataType multirangeBase(DataType type) {
    return kind(type) == 'm'
        ? catalog.type(type).flatMap(Type::baseType).orElse(Types.UNDETERMINED)
        : Types.VOID;
  }

  /**
   * The type that a parameter or result has in this call.
   *
   * @param declared the declared type
   * @return the actual type; undetermined when the arguments do not tell
   */
  public DataType actual(DataType declared) {
    if (!Types.polymorphic(declared)) {
      return declared;
    }
    return switch (declared.name().name().value()) {
      case "anyelement", "anynonarray", "anyenum" -> known(element);
      case "anyarray" -> known(element).asArray();
      case "anyrange", "anycompatiblerange" -> known(range);
      case COMPATIBLE, "anycompatiblenonarray" -> text(compatible);
      case "anycompatiblearray" -> text(compatible).asArray();
      default -> Types.UNDETERMINED;
    };
  }

  private static DataType known(DataType type) {
    return Types.same(type, Types.UNKNOWN) ? Types.TEXT : type;
  }

  private static DataType text(DataType type) {
    return Types.same(type, Types.UNKNOWN) ? Types.TEXT : type;
  }
}
