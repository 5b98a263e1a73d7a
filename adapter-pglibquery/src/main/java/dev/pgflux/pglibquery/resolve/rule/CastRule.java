package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.ObjectNameConstants;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import dev.pgflux.ports.spi.DeclaredAt.UsedName;
import java.util.Optional;

/**
 * {@code CAST(x AS t)} and {@code x::t} ({@code transformTypeCast} in {@code
 * src/backend/parser/parse_expr.c}): a literal becomes a constant of that type, a cast that changes
 * nothing goes away.
 */
final class CastRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    Node argument = node.node("arg").orElseThrow();
    Node typeName = node.node("typeName").orElseThrow();
    Optional<DataType> resolved = expressions.analysis().resolveType(typeName);
    if (resolved.isEmpty()) {
      expressions.analysis().miss(UsedName.Kind.TYPE, NameParts.of(typeName.list("names")));
      return Typed.undetermined(
          Trees.node("Cast", "arg", expressions.analyze(argument, level).tree(), "type", typeName));
    }
    DataType type = resolved.get();
    DataType base = expressions.analysis().catalog().baseType(type);
    if (argument.is("A_ArrayExpr") && base.array()) {
      Typed array = ArrayRule.of(argument, level, expressions, Types.element(base));
      return expressions.conversion().explicitly(array, type);
    }
    if (argument.is("A_Const") && ObjectNameConstants.areOf(type)) {
      new ObjectNameConstants(expressions.analysis()).qualify(type, argument);
    }
    return expressions.conversion().explicitly(expressions.analyze(argument, level), type);
  }
}
