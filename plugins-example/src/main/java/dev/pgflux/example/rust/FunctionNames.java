package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Names of functions. Those that are called alike have their schema in front, and those that are
 * called alike in one schema the types of their arguments behind: what is added to a schema later
 * gives the others no number.
 */
final class FunctionNames {
  private final Map<RoutineModel, String> names = new HashMap<>();

  FunctionNames(List<RoutineModel> routines) {
    Map<String, List<RoutineModel>> alike =
        routines.stream().collect(Collectors.groupingBy(FunctionNames::plain));
    Set<String> used = new HashSet<>();
    for (RoutineModel routine : routines) {
      List<RoutineModel> others = alike.getOrDefault(plain(routine), List.of());
      String name =
          (differ(others, RoutineModel::schema) ? routine.schema() + "_" : "")
              + routine.name()
              + (differ(others, it -> it.name() + types(it)) ? types(routine) : "");
      names.put(routine, RustNames.unique(RustIdentifier.field(name), used));
    }
  }

  private static boolean differ(
      List<RoutineModel> routines, Function<RoutineModel, String> property) {
    return routines.stream().map(property).distinct().count() > 1;
  }

  private static String plain(RoutineModel routine) {
    return RustIdentifier.field(routine.name());
  }

  private static String types(RoutineModel routine) {
    return routine.parameters().stream()
        .filter(parameter ->
            switch (parameter.mode()) {
              case IN, INOUT, VARIADIC -> true;
              case OUT, TABLE -> false;
            })
        .map(parameter -> "_" + name(parameter.type()))
        .collect(Collectors.joining());
  }

  private static String name(TypeModel type) {
    return type.name() + (type.array() ? "_array" : "");
  }

  /** The name of a function that was named. */
  String of(RoutineModel routine) {
    return names.getOrDefault(routine, plain(routine));
  }
}
