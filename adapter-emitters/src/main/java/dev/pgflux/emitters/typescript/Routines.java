package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.TypeUse;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RoutineModel.Mode;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a call of a routine takes and gives. */
final class Routines {
  /** Pseudo-types that stand for any type: a call takes text for them. */
  private static final Set<String> ANY =
      Set.of("any", "anyelement", "anynonarray", "anycompatible", "anycompatiblenonarray");

  private static final Set<String> ANY_ARRAY = Set.of("anyarray", "anycompatiblearray");

  /** Types that no statement has values of. */
  private static final Set<String> NOBODY_CALLS =
      Set.of(
          "trigger",
          "event_trigger",
          "internal",
          "language_handler",
          "fdw_handler",
          "index_am_handler",
          "table_am_handler",
          "tsm_handler",
          "anyenum",
          "anyrange",
          "anymultirange",
          "anycompatiblerange",
          "anycompatiblemultirange");

  private Routines() {}

  /** Whether a statement can call a routine. */
  static boolean isCallable(RoutineModel routine) {
    return routine.returns().filter(Routines::isUncallable).isEmpty()
        && routine.parameters().stream()
            .noneMatch(it ->
                isUncallable(it.type())
                    || (isInput(it) && isBuiltIn(it.type(), Set.of("record", "cstring"))));
  }

  private static boolean isUncallable(TypeModel type) {
    return isBuiltIn(type, NOBODY_CALLS);
  }

  private static boolean isBuiltIn(TypeModel type, Set<String> names) {
    return type.schema().equals("pg_catalog") && names.contains(type.name());
  }

  /** Whether a type has no values of its own. */
  static boolean isPseudo(TypeModel type) {
    return List.of(ANY, ANY_ARRAY, NOBODY_CALLS, Set.of("record", "cstring", "void")).stream()
        .anyMatch(names -> isBuiltIn(type, names));
  }

  /** The type to call with where any would do. */
  static TypeModel concrete(Parameter parameter) {
    TypeModel type = parameter.type();
    boolean any = isBuiltIn(type, ANY);
    if (isBuiltIn(type, ANY_ARRAY) || (any && (type.array() || isVariadic(parameter)))) {
      return new TypeUse(TypeModel.Kind.BASE, "pg_catalog", "text", List.of(), true);
    }
    return any ? TypeUse.builtIn("text") : type;
  }

  static boolean isInput(Parameter parameter) {
    return switch (parameter.mode()) {
      case IN, INOUT, VARIADIC -> true;
      case OUT, TABLE -> false;
    };
  }

  static boolean isOutput(Parameter parameter) {
    return switch (parameter.mode()) {
      case OUT, INOUT, TABLE -> true;
      case IN, VARIADIC -> false;
    };
  }

  static List<Parameter> outputs(RoutineModel routine) {
    return routine.parameters().stream().filter(Routines::isOutput).toList();
  }

  static boolean isVariadic(Parameter parameter) {
    return parameter.mode() == Mode.VARIADIC;
  }

  /** The type of the one thing that a routine gives; empty for nothing, and for several. */
  static Optional<TypeModel> result(RoutineModel routine) {
    List<Parameter> outputs = outputs(routine);
    return outputs.isEmpty()
        ? routine.returns().filter(type -> !isBuiltIn(type, Set.of("void")))
        : outputs.size() > 1 ? Optional.empty() : Optional.of(concrete(outputs.getFirst()));
  }
}
