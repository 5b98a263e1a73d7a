package dev.pgflux.pglibquery.resolve.type;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.snapshot.CatalogContext.Cast;
import dev.pgflux.domain.snapshot.CatalogContext.Type;
import dev.pgflux.pglibquery.resolve.catalog.Catalog;
import java.util.List;
import java.util.Optional;

/**
 * Which types can become which ({@code find_coercion_pathway} and {@code can_coerce_type} in {@code
 * src/backend/parser/parse_coerce.c}).
 */
public final class Coercions {
  /** Where a coercion takes place, from the narrowest to the widest. */
  public enum Context {
    /** Anywhere in an expression. */
    IMPLICIT,
    /** To the type of a target column. */
    ASSIGNMENT,
    /** By a written cast. */
    EXPLICIT
  }

  private static final char STRING = 'S';

  private final Catalog catalog;

  /**
   * Looks casts up in a catalog.
   *
   * @param catalog types and casts
   */
  public Coercions(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Whether arguments can be given to parameters.
   *
   * @param inputs the arguments' types
   * @param targets the parameters' types, as many
   * @return true if each can be coerced implicitly and polymorphic ones agree
   */
  public boolean canCoerceImplicitly(List<DataType> inputs, List<DataType> targets) {
    boolean polymorphic = false;
    for (int i = 0; i < inputs.size(); i++) {
      if (Types.polymorphic(targets.get(i))) {
        polymorphic = true;
      } else if (!canCoerce(inputs.get(i), targets.get(i), Context.IMPLICIT)) {
        return false;
      }
    }
    return !polymorphic || Polymorphism.resolve(catalog, this, inputs, targets).isPresent();
  }

  /**
   * Whether one type can become another.
   *
   * @param input from
   * @param target to, not polymorphic
   * @param context where
   * @return true if so
   */
  public boolean canCoerce(DataType input, DataType target, Context context) {
    return Types.same(input, target)
        || Types.any(target)
        || Types.same(input, Types.UNKNOWN)
        || pathway(input, target, context)
        || rows(input, target)
        || pseudo(input, target);
  }

  private boolean rows(DataType input, DataType target) {
    boolean fromRecord = Types.same(input, Types.RECORD) && isComposite(target);
    boolean toRecord = Types.same(target, Types.RECORD) && isComposite(input);
    return !input.array() && !target.array() && (fromRecord || toRecord);
  }

  private boolean pseudo(DataType input, DataType target) {
    return input.array()
        && target.array()
        && Types.same(Types.element(target), Types.RECORD)
        && isComposite(Types.element(input));
  }

  private boolean isComposite(DataType type) {
    return catalog.type(type).map(found -> found.kind() == 'c').orElse(false) && !type.array();
  }

  private boolean pathway(DataType input, DataType target, Context context) {
    DataType source = catalog.baseType(input);
    DataType wanted = catalog.baseType(target);
    if (Types.same(source, wanted)) {
      return true;
    }
    Optional<Cast> cast = catalog.cast(source, wanted);
    if (cast.isPresent()) {
      return allowed(cast.get().context(), context);
    }
    if (source.array() && wanted.array()) {
      return pathway(Types.element(source), Types.element(wanted), context);
    }
    return switch (context) {
      case IMPLICIT -> false;
      case ASSIGNMENT -> catalog.category(wanted) == STRING;
      case EXPLICIT -> catalog.category(wanted) == STRING || catalog.category(source) == STRING;
    };
  }

  private static boolean allowed(char castContext, Context context) {
    return switch (context) {
      case IMPLICIT -> castContext == 'i';
      case ASSIGNMENT -> castContext != 'e';
      case EXPLICIT -> true;
    };
  }

  /**
   * The one type of several expressions that must agree ({@code select_common_type}): branches of
   * CASE, elements of ARRAY, columns of UNION.
   *
   * @param types of the expressions, in PostgreSQL's order
   * @return the common type; empty when one is undetermined or they cannot agree
   */
  public Optional<DataType> commonType(List<DataType> types) {
    if (types.isEmpty() || types.stream().anyMatch(type -> !Types.known(type))) {
      return Optional.empty();
    }
    DataType first = types.getFirst();
    if (!Types.same(first, Types.UNKNOWN)
        && types.stream().allMatch(type -> Types.same(type, first))) {
      boolean sameModifiers = types.stream().allMatch(first::equals);
      return Optional.of(sameModifiers ? first : first.withoutModifiers());
    }
    DataType chosen = catalog.baseType(first).withoutModifiers();
    for (DataType type : types) {
      DataType next = catalog.baseType(type).withoutModifiers();
      if (Types.same(next, Types.UNKNOWN) || Types.same(next, chosen)) {
        continue;
      }
      if (Types.same(chosen, Types.UNKNOWN)) {
        chosen = next;
      } else if (catalog.category(next) != catalog.category(chosen)) {
        return Optional.empty();
      } else if (!catalog.preferred(chosen)
          && canCoerce(chosen, next, Context.IMPLICIT)
          && !canCoerce(next, chosen, Context.IMPLICIT)) {
        chosen = next;
      }
    }
    return Optional.of(Types.same(chosen, Types.UNKNOWN) ? Types.TEXT : chosen);
  }

  /**
   * What the catalog says of a type.
   *
   * @param type a type
   * @return its row, or empty
   */
  public Optional<Type> type(DataType type) {
    return catalog.type(type);
  }
}
