package dev.pgflux.emitters.python;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The SQL of a call, as a driver takes it that has {@code %(name)s} for parameters. */
final class CallText {
  /**
   * An argument.
   *
   * @param key what it is called in Python; empty for one that is always there
   * @param sql its SQL
   */
  record Argument(Optional<String> key, String sql) {}

  private CallText() {}

  /**
   * The arguments of a call.
   *
   * @param callee the routine
   * @param keys names in Python of the parameters that go in, in order
   */
  static List<Argument> arguments(PythonRoutine callee, List<String> keys) {
    List<Argument> arguments = new ArrayList<>();
    int positions = callee.positions();
    int key = 0;
    for (RoutineModel.Parameter place : callee.places()) {
      boolean named = arguments.size() >= positions;
      Optional<String> name =
          RoutineShape.isInput(place) ? Optional.of(keys.get(key++)) : Optional.empty();
      String value = name.map("%%(%s)s"::formatted).orElse("NULL") + cast(place.type());
      String variadic = place.mode() == RoutineModel.Mode.VARIADIC ? "VARIADIC " : "";
      String target = named ? name(place.name().orElseThrow()) + " => " : "";
      arguments.add(new Argument(name, variadic + target + value));
    }
    return arguments;
  }

  /** The beginning of a statement, up to the parenthesis of its arguments. */
  static String head(RoutineModel routine, Optional<List<String>> columns) {
    String called =
        doubled(SqlRenderer.qualified(QualifiedName.of(routine.schema(), routine.name()))) + "(";
    if (routine.procedure()) {
      return "CALL " + called;
    }
    return columns
        .map(names ->
            names.stream().map(name -> "r." + name(name)).collect(Collectors.joining(", ")))
        .map(names -> "SELECT " + names + " FROM " + called)
        .orElse("SELECT " + called);
  }

  /** The end of a statement, from the parenthesis of its arguments. */
  static String tail(RoutineModel routine, Optional<List<String>> columns) {
    return columns.isPresent() && !routine.procedure() ? ") AS r" : ")";
  }

  private static String cast(TypeModel type) {
    if (PythonTypes.isPolymorphic(type)) {
      return "";
    }
    DataType bare =
        new DataType(QualifiedName.of(type.schema(), type.name()), List.of(), type.array());
    return "::" + doubled(SqlRenderer.type(bare));
  }

  private static String name(String name) {
    return doubled(SqlRenderer.identifier(Identifier.of(name)));
  }

  private static String doubled(String sql) {
    return sql.replace("%", "%%");
  }
}
