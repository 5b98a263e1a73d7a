package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.PseudoType;
import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.ports.plugin.RoutineModel;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a routine is called. */
record PythonRoutine(RoutineModel routine) {
  /** Whether a client can call it. */
  boolean isCallable() {
    return Stream.concat(
            routine.parameters().stream().map(RoutineModel.Parameter::type),
            routine.returns().stream())
        .noneMatch(type -> PseudoType.of(type).filter(PythonRoutine::isOfTheServer).isPresent());
  }

  /** Whether the server calls by itself what has such a type, or no client has values of it. */
  private static boolean isOfTheServer(PseudoType type) {
    return switch (type) {
      case ANY, CSTRING, TRIGGER, SERVER -> true;
      case ELEMENT, ARRAY, OF_A_KIND, RECORD, UNKNOWN, VOID -> false;
    };
  }

  /** What goes in and what comes out. */
  RoutineShape shape() {
    return new RoutineShape(routine);
  }

  /** The parameters that a call has a place for: for a procedure its outgoing ones too. */
  List<RoutineModel.Parameter> places() {
    return routine.parameters().stream()
        .filter(it ->
            RoutineShape.isInput(it) || (routine.procedure() && it.mode() == RoutineModel.Mode.OUT))
        .toList();
  }

  /**
   * Whether a call may leave out what goes in at a place. One that has no name cannot be left out
   * before others that have none, and PostgreSQL finds no VARIADIC function by the names of
   * arguments unless it has its array.
   */
  boolean isOptional(int place) {
    RoutineModel.Parameter parameter = places().get(place);
    return parameter.optional()
        && parameter.mode() != RoutineModel.Mode.VARIADIC
        && place >= positions() - 1;
  }

  /** How many places come without a name: all up to the last one that has none. */
  int positions() {
    List<RoutineModel.Parameter> places = places();
    return IntStream.range(0, places.size())
        .filter(at -> places.get(at).name().isEmpty())
        .map(at -> at + 1)
        .max()
        .orElse(0);
  }
}
