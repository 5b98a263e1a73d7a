package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.snapshot.CatalogContext.RoutineSignature;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** A function with its argument types, as WITH FUNCTION names it. */
final class RoutineReference {
  private RoutineReference() {}

  /** The function's name with its schema, and its arguments if the file leaves them out. */
  static Node normal(StatementContext statement, Node function) {
    List<String> names = Trees.names(function, "objname");
    if (function.flag("args_unspecified")) {
      List<DataType> arguments = arguments(statement, RoutineLookup.named(statement, names));
      return named(
          DefinitionOptions.withList(
              function.without("args_unspecified"),
              "objargs",
              arguments.stream().map(TypeNames::of).toList()),
          RoutineLookup.named(statement, names));
    }
    List<DataType> arguments = types(statement, function);
    Optional<QualifiedName> found =
        statement.candidates(names).stream()
            .filter(candidate ->
                statement.builder().contains(new RoutineId(candidate, arguments))
                    || statement.context().routines().stream()
                        .anyMatch(
                            it -> it.name().equals(candidate) && it.arguments().equals(arguments)))
            .findFirst();
    return named(
        function.without("objfuncargs"),
        found.orElseGet(() -> RoutineLookup.named(statement, names)));
  }

  static List<DataType> types(StatementContext statement, Node function) {
    return function.nodes("objargs").stream()
        .filter(argument -> argument.is("TypeName"))
        .map(argument -> statement.type(argument).withoutModifiers())
        .toList();
  }

  private static Node named(Node function, QualifiedName name) {
    return function.with("objname", DefinitionOptions.names(name));
  }

  private static List<DataType> arguments(StatementContext statement, QualifiedName name) {
    return statement.builder().routines(name).stream()
        .findFirst()
        .map(RoutineId::arguments)
        .or(() ->
            statement.context().routines().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(RoutineSignature::arguments))
        .orElse(List.of());
  }
}
