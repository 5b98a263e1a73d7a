package dev.pgflux.emitters.go;

import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RoutineModel.Mode;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a routine takes and gives.
 *
 * @param model the routine
 */
record GoRoutine(RoutineModel model) {

  private static final Set<String> TRIGGERS = Set.of("trigger", "event_trigger");
  private static final String VOID = "void";

  /** Types that no value of a client's has. */
  private static final Set<String> PSEUDO =
      Set.of(
          "any",
          "anyarray",
          "anycompatible",
          "anycompatiblearray",
          "anycompatiblemultirange",
          "anycompatiblenonarray",
          "anycompatiblerange",
          "anyelement",
          "anyenum",
          "anymultirange",
          "anynonarray",
          "anyrange",
          "cstring",
          "fdw_handler",
          "index_am_handler",
          "internal",
          "language_handler",
          "pg_ddl_command",
          "record",
          "table_am_handler",
          "tsm_handler",
          VOID);

  /** Whether only a trigger can call it. */
  static boolean isTrigger(RoutineModel routine) {
    return routine.returns().filter(type -> isIn(TRIGGERS, type)).isPresent();
  }

  /** Whether no value of a client's has a type. */
  static boolean isPseudo(TypeModel type) {
    return isIn(PSEUDO, type) || isIn(TRIGGERS, type);
  }

  private static boolean isIn(Set<String> names, TypeModel type) {
    return type.schema().equals("pg_catalog") && names.contains(type.name());
  }

  /** Why it gets no call, if it gets none. */
  Optional<String> obstacle() {
    for (Parameter parameter : model.parameters()) {
      if (isPseudo(parameter.type())) {
        return Optional.of("a parameter has the type " + parameter.type().name());
      }
    }
    return outputs().isEmpty()
        ? model
            .returns()
            .filter(type -> isPseudo(type) && !isIn(Set.of(VOID), type))
            .map(type -> "it returns the type " + type.name())
        : Optional.empty();
  }

  /** What is given to it. */
  List<Parameter> inputs() {
    return model.parameters().stream().filter(it -> isInput(it.mode())).toList();
  }

  static boolean isInput(Mode mode) {
    return switch (mode) {
      case IN, INOUT, VARIADIC -> true;
      case OUT, TABLE -> false;
    };
  }

  /** What its parameters give back. */
  List<Parameter> outputs() {
    return model.parameters().stream().filter(it -> isOutput(it.mode())).toList();
  }

  private static boolean isOutput(Mode mode) {
    return switch (mode) {
      case OUT, INOUT, TABLE -> true;
      case IN, VARIADIC -> false;
    };
  }

  /** The type of its only result, if it has one and no more. */
  Optional<TypeModel> onlyResult() {
    List<Parameter> outputs = outputs();
    return switch (outputs.size()) {
      case 0 -> model.returns().filter(type -> !isIn(Set.of(VOID), type));
      case 1 -> Optional.of(outputs.getFirst().type());
      default -> Optional.empty();
    };
  }

  /** Those inputs that a call may leave out; that takes their names. */
  List<Parameter> optionalInputs() {
    List<Parameter> optional = inputs().stream().filter(Parameter::optional).toList();
    int first = optional.isEmpty() ? 0 : model.parameters().indexOf(optional.getFirst());
    boolean named =
        model.parameters().stream()
            .skip(first)
            .filter(it -> isInput(it.mode()) || model.procedure())
            .allMatch(it -> it.name().isPresent());
    return named ? optional : List.of();
  }

  /** How an error or a comment calls it. */
  String signature() {
    StringBuilder text =
        new StringBuilder(model.schema()).append('.').append(model.name()).append('(');
    String comma = "";
    for (Parameter parameter : inputs()) {
      text.append(comma);
      comma = ", ";
      parameter.name().ifPresent(name -> text.append(name).append(' '));
      text.append(parameter.type().name()).append(parameter.type().array() ? "[]" : "");
    }
    return text.append(')').toString();
  }
}
