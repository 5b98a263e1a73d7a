package dev.pgflux.pglibquery.resolve.analysis;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.constant.ConstantText;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an expression one of another type ({@code coerce_type} in {@code
 * src/backend/parser/parse_coerce.c}). Casts that PostgreSQL adds and casts that an author or
 * PostgreSQL writes come out alike.
 */
public final class Conversion {
  private static final QualifiedName INTERVAL = QualifiedName.builtIn("interval");

  private final Analysis analysis;

  /**
   * Converts for one fragment.
   *
   * @param analysis its state
   */
  public Conversion(Analysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Converts implicitly, to a type without regard to its modifiers.
   *
   * @param expression what is converted
   * @param target the type
   * @return the converted expression; the same where nothing is to be done or one type is not known
   */
  public Typed implicitly(Typed expression, DataType target) {
    if (!expression.known()
        || !Types.known(target)
        || Types.any(target)
        || Types.polymorphic(target)
        || Types.same(expression.type(), target)) {
      return expression;
    }
    return convert(expression, target.withoutModifiers());
  }

  /**
   * Converts as a written cast does.
   *
   * @param written what is converted
   * @param target the type with its modifiers
   * @return the converted expression
   */
  public Typed explicitly(Typed written, DataType target) {
    Typed expression = written.isUnknownLiteral() ? withIntervalUnit(written, target) : written;
    Typed converted =
        Types.same(expression.type(), target)
            ? expression
            : convert(expression, target.withoutModifiers());
    return converted.type().equals(target) && converted.known()
        ? converted
        : withModifiers(converted, target);
  }

  /** {@code interval '2' day}: a bare number counts the last of the type's fields. */
  private static Typed withIntervalUnit(Typed literal, DataType target) {
    boolean fields =
        target.name().equals(INTERVAL)
            && !target.array()
            && !target.modifiers().isEmpty()
            && !target.modifiers().getFirst().isEmpty();
    String value = literal.tree().text("value").strip();
    boolean number =
        !value.isEmpty() && value.chars().allMatch(c -> "+-.0123456789".indexOf(c) >= 0);
    if (!fields || !number) {
      return literal;
    }
    String field = target.modifiers().getFirst();
    String unit = field.substring(field.lastIndexOf(' ') + 1);
    return new Typed(literal.tree().with("value", Trees.text(value + " " + unit)), literal.type());
  }

  private static Typed withModifiers(Typed expression, DataType target) {
    if (expression.tree().is("ArrayExpr") && !target.modifiers().isEmpty()) {
      List<SqlTree> elements = new ArrayList<>();
      for (Node element : expression.tree().nodes("elements")) {
        elements.add(
            withModifiers(
                    new Typed(element, Types.element(expression.type())), Types.element(target))
                .tree());
      }
      return new Typed(expression.tree().with("elements", Trees.list(elements)), target);
    }
    boolean bare = target.modifiers().isEmpty() && expression.type().modifiers().isEmpty();
    return bare
        ? new Typed(expression.tree(), target)
        : new Typed(
            Trees.node("Cast", "arg", expression.tree(), "type", Trees.type(target)), target);
  }

  private Typed convert(Typed expression, DataType target) {
    if (expression.isUnknownLiteral()) {
      return literal(expression, target);
    }
    if (expression.tree().is("CollateExpr")) {
      return underCollation(expression, target);
    }
    if (target.array() && expression.tree().is("ArrayExpr")) {
      return elements(expression, target);
    }
    if (Types.same(expression.type(), Types.UNKNOWN)) {
      return new Typed(expression.tree(), target);
    }
    DataType base = analysis.catalog().baseType(target);
    boolean domainOverAnother = !Types.same(base, target) && !Types.same(base, expression.type());
    Typed inner =
        domainOverAnother && !Types.same(analysis.catalog().baseType(expression.type()), base)
            ? explicitly(expression, base)
            : expression;
    return new Typed(Trees.node("Cast", "arg", inner.tree(), "type", Trees.type(target)), target);
  }

  /** A cast goes below COLLATE, which stays where the new type has a collation. */
  private Typed underCollation(Typed expression, DataType target) {
    Node collate = expression.tree();
    Node argument = collate.node("arg").orElseThrow();
    Typed converted = convert(new Typed(argument, expression.type()), target);
    boolean collatable =
        analysis
            .catalog()
            .type(analysis.catalog().baseType(target))
            .map(type -> type.collatable())
            .orElse(true);
    return collatable ? new Typed(collate.with("arg", converted.tree()), target) : converted;
  }

  /** An array's cast goes to its elements: what is printed as such a cast is read in that way. */
  private Typed elements(Typed array, DataType target) {
    DataType from = Types.element(array.type());
    DataType element = Types.element(target);
    List<SqlTree> elements = new ArrayList<>();
    for (Node each : array.tree().nodes("elements")) {
      boolean nested = each.is("ArrayExpr");
      DataType elementType = nested ? array.type() : from;
      DataType elementTarget = nested ? target : element;
      elements.add(
          Types.same(elementType, elementTarget)
              ? each
              : convert(new Typed(each, elementType), elementTarget).tree());
    }
    return new Typed(
        Trees.node("ArrayExpr", "type", Trees.type(target), "elements", Trees.list(elements)),
        target);
  }

  private Typed literal(Typed expression, DataType target) {
    DataType base = analysis.catalog().baseType(target).withoutModifiers();
    Node constant = expression.tree();
    Node typed =
        constant.flag("isnull")
            ? Trees.node("Const", "type", Trees.type(base), "isnull", Trees.yes())
            : Trees.node(
                "Const",
                "type",
                Trees.type(base),
                "value",
                Trees.text(constantText(base, constant.text("value"))));
    if (Types.same(base, target)) {
      return new Typed(typed, target);
    }
    DataType declaredBase = analysis.catalog().baseType(target);
    Typed asBase = explicitly(new Typed(typed, base), declaredBase);
    return new Typed(Trees.node("Cast", "arg", asBase.tree(), "type", Trees.type(target)), target);
  }

  private String constantText(DataType type, String value) {
    return ObjectNameConstants.areOf(type)
        ? new ObjectNameConstants(analysis).canonical(type, value)
        : ConstantText.of(type, value);
  }

  /**
   * Converts expressions that must agree to their common type.
   *
   * @param expressions in PostgreSQL's order
   * @return the common type; undetermined when there is none
   */
  public DataType common(List<Typed> expressions) {
    return analysis
        .coercions()
        .commonType(expressions.stream().map(Typed::type).toList())
        .orElse(Types.UNDETERMINED);
  }
}
