package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.catalog.Signature;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls with arguments by name, {@code f(days => 1)}: they keep their names, since PostgreSQL
 * prints them. Names of parameters are known for the schema's own routines only.
 */
final class NamedArguments {
  private NamedArguments() {}

  static FunctionCallRule.Call call(
      Node node, List<String> names, Level level, Expressions expressions) {
    List<Signature> candidates =
        expressions.analysis().catalog().routines(names, expressions.analysis().path());
    List<QualifiedName> found = candidates.stream().map(Signature::name).distinct().toList();
    List<DataType> results = candidates.stream().map(Signature::result).distinct().toList();
    Optional<Signature> only =
        candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    if (found.isEmpty()) {
      expressions.analysis().callVolatile();
    }
    if (found.size() == 1) {
      FunctionCallRule.qualify(node, found.getFirst(), expressions);
      candidates.forEach(it -> FunctionCallRule.refer(it, expressions.analysis()));
    }
    List<Typed> arguments = new ArrayList<>();
    List<Node> written = node.nodes("args");
    for (int i = 0; i < written.size(); i++) {
      arguments.add(argument(written.get(i), i, only, level, expressions));
    }
    DataType result =
        results.size() == 1 && !Types.polymorphic(results.getFirst())
            ? results.getFirst()
            : Types.UNDETERMINED;
    SqlTree name =
        found.size() == 1 ? Trees.name(found.getFirst()) : Trees.text(String.join(".", names));
    return new FunctionCallRule.Call(
        name, arguments, List.of(), node.flag("func_variadic"), result, only, Optional.empty());
  }

  private static Typed argument(
      Node written,
      int index,
      Optional<Signature> signature,
      Level level,
      Expressions expressions) {
    if (!written.is("NamedArgExpr")) {
      DataType type =
          signature
              .filter(it -> index < it.arguments().size())
              .map(it -> it.arguments().get(index))
              .orElse(Types.UNDETERMINED);
      return expressions.analyzeAs(written, level, type);
    }
    String name = written.text("name");
    DataType type = signature.map(it -> type(it, name)).orElse(Types.UNDETERMINED);
    Typed value = expressions.analyzeAs(written.node("arg").orElseThrow(), level, type);
    return new Typed(
        Trees.node("NamedArgExpr", "name", Trees.text(name), "arg", value.tree()), value.type());
  }

  private static DataType type(Signature signature, String name) {
    int index = signature.argumentNames().indexOf(Optional.of(Identifier.of(name)));
    return index >= 0 && index < signature.arguments().size()
        ? signature.arguments().get(index)
        : Types.UNDETERMINED;
  }
}
