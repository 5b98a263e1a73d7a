package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.snapshot.CatalogContext.Operator;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.Analysis;
import dev.pgflux.pglibquery.resolve.analysis.Conversion;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Polymorphism;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Applies an operator to operands, which are converted to what the operator takes. */
final class Operation {
  /**
   * An operator with its operands.
   *
   * @param name as the canonical form has it
   * @param left the converted left operand; empty for a prefix operator
   * @param right the converted right operand
   * @param result the result's type
   * @param found the operator's own name, where it was found
   */
  record Applied(
      SqlTree.Text name,
      Optional<Typed> left,
      Typed right,
      DataType result,
      Optional<QualifiedName> found) {

    /** The usual expression. */
    Typed expression() {
      return as("OpExpr");
    }

    Typed as(String tag) {
      Map<String, SqlTree> fields = LinkedHashMap.newLinkedHashMap(3);
      fields.put("op", name);
      left.ifPresent(operand -> fields.put("left", operand.tree()));
      fields.put("right", right.tree());
      return new Typed(Node.of(tag, fields), result);
    }
  }

  private final Expressions expressions;
  private final Analysis analysis;

  Operation(Expressions expressions) {
    this.expressions = expressions;
    this.analysis = expressions.analysis();
  }

  Applied binary(List<String> names, Typed left, Typed right) {
    List<Operator> candidates = analysis.operators().named(names, true, analysis.path());
    boolean known = left.known() && right.known();
    Optional<Operator> operator =
        known
            ? analysis.operators().binary(candidates, left.type(), right.type())
            : Optional.empty();
    if (operator.isEmpty()) {
      return unresolved(names, Optional.of(left), right, candidates);
    }
    DataType leftType = operator.get().left().orElseThrow();
    List<DataType> inputs = List.of(left.type(), right.type());
    List<DataType> operands = List.of(leftType, operator.get().right());
    List<DataType> actual = new ArrayList<>(operands);
    DataType result = operator.get().result();
    if (Stream.concat(operands.stream(), Stream.of(result)).anyMatch(Types::polymorphic)) {
      Optional<Polymorphism> bound =
          Polymorphism.resolve(analysis.catalog(), analysis.coercions(), inputs, operands);
      actual.replaceAll(type -> bound.map(it -> it.actual(type)).orElse(Types.UNDETERMINED));
      DataType declared = result;
      result = bound.map(it -> it.actual(declared)).orElse(Types.UNDETERMINED);
    }
    refer(operator.get());
    Conversion conversion = expressions.conversion();
    return new Applied(
        Trees.name(operator.get().name()),
        Optional.of(conversion.implicitly(left, actual.getFirst())),
        conversion.implicitly(right, actual.getLast()),
        result,
        Optional.of(operator.get().name()));
  }

  Applied prefix(List<String> names, Typed right) {
    List<Operator> candidates = analysis.operators().named(names, false, analysis.path());
    Optional<Operator> operator =
        right.known() ? analysis.operators().prefix(candidates, right.type()) : Optional.empty();
    if (operator.isEmpty()) {
      return unresolved(names, Optional.empty(), right, candidates);
    }
    refer(operator.get());
    return new Applied(
        Trees.name(operator.get().name()),
        Optional.empty(),
        expressions.conversion().implicitly(right, operator.get().right()),
        operator.get().result(),
        Optional.of(operator.get().name()));
  }

  /** As it is written, with what all that could be meant have in common. */
  private Applied unresolved(
      List<String> names, Optional<Typed> left, Typed right, List<Operator> candidates) {
    List<Operator> possible =
        candidates.stream()
            .filter(it -> left.isEmpty() || accepts(it.left().orElseThrow(), left.get()))
            .filter(it -> accepts(it.right(), right))
            .toList();
    List<DataType> results = possible.stream().map(Operator::result).distinct().toList();
    List<QualifiedName> found = possible.stream().map(Operator::name).distinct().toList();
    DataType result =
        results.size() == 1 && !Types.polymorphic(results.getFirst())
            ? results.getFirst()
            : Types.UNDETERMINED;
    return found.size() == 1
        ? new Applied(
            Trees.name(found.getFirst()), left, right, result, Optional.of(found.getFirst()))
        : new Applied(Trees.text(String.join(".", names)), left, right, result, Optional.empty());
  }

  private boolean accepts(DataType parameter, Typed operand) {
    return !operand.known()
        || Types.polymorphic(parameter)
        || analysis
            .coercions()
            .canCoerce(
                operand.type(),
                parameter,
                dev.pgflux.pglibquery.resolve.type.Coercions.Context.IMPLICIT);
  }

  private void refer(Operator operator) {
    if (!operator.name().isBuiltIn()) {
      analysis.refer(ObjectId.operator(operator.name(), operator.left(), operator.right()));
    }
  }
}
