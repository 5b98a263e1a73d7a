package dev.pgflux.emitters.go;

import dev.pgflux.ports.plugin.RoutineModel.Mode;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import java.util.ArrayList;
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
   * @param parameter the routine's parameter
   * @param name the parameter or field in Go
   * @param type its type, as the file writes it
   */
  record Argument(Parameter parameter, String name, String type) {}

  /** Copies the lists. */
  GoArguments {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
    rest = List.copyOf(rest);
  }

  /** Works them out. */
  static GoArguments of(GoFile file, GoRoutine routine, GoTypes types) {
    List<Parameter> may = routine.optionalInputs();
    List<String> fields =
        GoColumns.fields(may.stream().map(it -> it.name().orElseThrow()).toList(), List.of());
    List<Argument> optional = new ArrayList<>();
    for (int i = 0; i < may.size(); i++) {
      optional.add(new Argument(may.get(i), fields.get(i), type(file, routine, types, may.get(i))));
    }
    List<Parameter> must = routine.inputs().stream().filter(it -> !may.contains(it)).toList();
    List<String> written = must.stream().map(it -> type(file, routine, types, it)).toList();
    GoParameters names = new GoParameters(file);
    List<Argument> required = new ArrayList<>();
    List<Argument> rest = new ArrayList<>();
    for (int i = 0; i < must.size(); i++) {
      Parameter parameter = must.get(i);
      String name = names.claim(parameter.name().orElse(""));
      Argument argument = new Argument(parameter, name, written.get(i));
      boolean any = parameter.mode() == Mode.VARIADIC && argument.type().startsWith("[]");
      (any ? rest : required).add(argument);
    }
    return new GoArguments(required, optional, rest);
  }

  private static String type(GoFile file, GoRoutine routine, GoTypes types, Parameter parameter) {
    boolean nullable = !routine.model().strict() && types.allowsNull(parameter.type());
    return file.imports().shorten(types.of(parameter.type()).when(nullable).text());
  }
}
