package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.ports.plugin.RoutineModel.Mode;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The arguments of a call in Go.
 *
 * @param required those that a call must give, in order, without a last one of any number
 * @param optional those that it may leave out, fields of a struct
 * @param rest the last ones, of any number; none or one
 */
record GoArguments(List<Argument> required, List<Argument> optional, List<Argument> rest) {

  /**
   * An argument.
   *
   * @param position which of the routine's parameters it is, from 0
   * @param parameter that parameter
   * @param name the parameter or field in Go
   * @param type its type, as the file writes it
   */
  record Argument(int position, Parameter parameter, String name, String type) {}

  /** Copies the lists. */
  GoArguments {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
    rest = List.copyOf(rest);
  }

  /** Works them out. */
  static GoArguments of(GoFile file, GoRoutine routine, GoTypes types, GoNames declared) {
    List<Parameter> parameters = routine.model().parameters();
    List<String> written =
        parameters.stream()
            .map(it -> RoutineShape.isInput(it) ? type(file, routine, types, it) : "")
            .toList();
    List<Parameter> may = routine.optionalInputs();
    Iterator<String> fields =
        GoColumns.fields(may.stream().map(it -> it.name().orElseThrow()).toList(), List.of())
            .iterator();
    GoParameters names = new GoParameters(file, declared);
    List<Argument> required = new ArrayList<>();
    List<Argument> optional = new ArrayList<>();
    List<Argument> rest = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      String type = written.get(i);
      if (may.contains(parameter)) {
        optional.add(new Argument(i, parameter, fields.next(), type));
      } else if (RoutineShape.isInput(parameter)) {
        String name = names.claim(parameter.name().orElse(""));
        boolean any = parameter.mode() == Mode.VARIADIC && type.startsWith("[]");
        (any ? rest : required).add(new Argument(i, parameter, name, type));
      }
    }
    return new GoArguments(required, optional, rest);
  }

  private static String type(GoFile file, GoRoutine routine, GoTypes types, Parameter parameter) {
    boolean nullable = !routine.model().strict() && types.allowsNull(parameter.type());
    return file.imports().shorten(types.of(parameter.type()).when(nullable).text());
  }
}
