package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.PseudoType;
import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;
import java.util.Optional;

/**
 * What a routine takes and gives.
 *
 * @param model the routine
 */
record GoRoutine(RoutineModel model) {

  /** Whether no value of a client's has a type. */
  static boolean isPseudo(TypeModel type) {
    return PseudoType.of(type).filter(it -> it != PseudoType.UNKNOWN).isPresent();
  }

  /** What goes in and what comes out. */
  RoutineShape shape() {
    return new RoutineShape(model);
  }

  /** Why it gets no call, if it gets none. */
  Optional<String> obstacle() {
    for (Parameter parameter : model.parameters()) {
      if (isPseudo(parameter.type())) {
        return Optional.of("a parameter has the type " + parameter.type().name());
      }
    }
    return shape().outputs().isEmpty()
        ? shape()
            .value()
            .filter(GoRoutine::isPseudo)
            .map(type -> "it returns the type " + type.name())
        : Optional.empty();
  }

  /** Those inputs that a call may leave out; that takes their names. */
  List<Parameter> optionalInputs() {
    List<Parameter> optional = shape().inputs().stream().filter(Parameter::optional).toList();
    int first = optional.isEmpty() ? 0 : model.parameters().indexOf(optional.getFirst());
    boolean named =
        model.parameters().stream()
            .skip(first)
            .filter(it -> RoutineShape.isInput(it) || model.procedure())
            .allMatch(it -> it.name().isPresent());
    return named ? optional : List.of();
  }

  /** How an error or a comment calls it. */
  String signature() {
    StringBuilder text =
        new StringBuilder(model.schema()).append('.').append(model.name()).append('(');
    String comma = "";
    for (Parameter parameter : shape().inputs()) {
      text.append(comma);
      comma = ", ";
      parameter.name().ifPresent(name -> text.append(name).append(' '));
      text.append(parameter.type().name()).append(parameter.type().array() ? "[]" : "");
    }
    return text.append(')').toString();
  }
}
