package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.routine.Routine.Mode;
import dev.pgflux.domain.object.routine.Routine.Parameter;
import dev.pgflux.domain.snapshot.CatalogContext.RoutineSignature;
import dev.pgflux.domain.sql.Fragment.NamedType;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds routines by name, with or without their arguments. */
final class RoutineLookup {
  private RoutineLookup() {}

  /** The types that tell a routine from others of its name. */
  static List<DataType> inputTypes(List<Parameter> parameters) {
    return parameters.stream()
        .filter(it -> it.mode() != Mode.OUT && it.mode() != Mode.TABLE)
        .map(Parameter::type)
        .toList();
  }

  /** The names that a routine's body can use. */
  static List<NamedType> names(List<Parameter> parameters) {
    return parameters.stream()
        .flatMap(it -> it.name().map(name -> new NamedType(name, it.type())).stream())
        .toList();
  }

  /** The routine of the files that an {@code ObjectWithArgs} names. */
  static RoutineId find(StatementContext statement, Node object) {
    List<String> names = Trees.names(object, "objname");
    List<QualifiedName> candidates = statement.candidates(names);
    if (object.flag("args_unspecified")) {
      return findByName(statement, names, candidates);
    }
    List<DataType> types =
        object.nodes("objargs").stream()
            .map(type -> statement.type(type).withoutModifiers())
            .toList();
    for (QualifiedName candidate : candidates) {
      RoutineId id = new RoutineId(candidate, types);
      if (statement.builder().contains(id)) {
        return id;
      }
    }
    passOverUnmanaged(statement, candidates);
    throw missing(statement, names);
  }

  private static RoutineId findByName(
      StatementContext statement, List<String> names, List<QualifiedName> candidates) {
    List<RoutineId> found = new ArrayList<>();
    for (QualifiedName candidate : candidates) {
      Collection<RoutineId> routines = statement.builder().routines(candidate);
      if (found.isEmpty()) {
        found.addAll(routines);
      }
    }
    if (found.size() > 1) {
      throw new FoldException(
          "\"" + String.join(".", names) + "\" is the name of several routines",
          "Write the types of its arguments.");
    }
    if (found.isEmpty()) {
      passOverUnmanaged(statement, candidates);
      throw missing(statement, names);
    }
    return found.getFirst();
  }

  private static void passOverUnmanaged(
      StatementContext statement, List<QualifiedName> candidates) {
    boolean known =
        statement.context().routines().stream()
            .map(RoutineSignature::name)
            .anyMatch(candidates::contains);
    if (known) {
      throw new FoldException.PassedOver(
          "the statement is passed over: routine " + candidates.getLast() + " is not managed");
    }
  }

  private static FoldException missing(StatementContext statement, List<String> names) {
    return statement.missing("routine", names, Optional.empty());
  }

  /**
   * The schema and name of a function that is called with arguments of these types: the first in
   * the search path that takes them, else the first that takes as many, else as {@link
   * #named(StatementContext, List)}.
   */
  static QualifiedName named(
      StatementContext statement, List<String> names, List<DataType> arguments) {
    List<QualifiedName> candidates = statement.candidates(names);
    return firstWith(statement, candidates, arguments::equals)
        .or(() -> firstWith(statement, candidates, it -> it.size() == arguments.size()))
        .orElseGet(() -> named(statement, names));
  }

  private static Optional<QualifiedName> firstWith(
      StatementContext statement,
      List<QualifiedName> candidates,
      Predicate<List<DataType>> arguments) {
    return candidates.stream()
        .filter(candidate ->
            statement.builder().routines(candidate).stream()
                    .map(RoutineId::arguments)
                    .anyMatch(arguments)
                || statement.context().routines().stream()
                    .filter(routine -> routine.name().equals(candidate))
                    .map(RoutineSignature::arguments)
                    .anyMatch(arguments))
        .findFirst();
  }

  /** The schema and name of a function of which only the name matters. */
  static QualifiedName named(StatementContext statement, List<String> names) {
    List<QualifiedName> candidates = statement.candidates(names);
    for (QualifiedName candidate : candidates) {
      boolean known =
          !statement.builder().routines(candidate).isEmpty()
              || statement.context().routines().stream()
                  .anyMatch(routine -> routine.name().equals(candidate));
      if (known) {
        return candidate;
      }
    }
    if (names.size() == 1 && statement.folding().schemaOfUnknownTypes().isPresent()) {
      return new QualifiedName(
          statement.folding().schemaOfUnknownTypes().get(), Identifier.of(names.getLast()));
    }
    if (names.size() > 1 && isElsewhere(statement, names)) {
      return candidates.getFirst();
    }
    throw missing(statement, names);
  }

  /** Whether the name may be that of an extension which is not installed yet. */
  private static boolean isElsewhere(StatementContext statement, List<String> names) {
    return names.getFirst().equals("pg_catalog")
        || statement.folding().schemaOfUnknownTypes().isPresent();
  }
}
