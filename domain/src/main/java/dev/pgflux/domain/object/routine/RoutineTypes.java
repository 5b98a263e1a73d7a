package dev.pgflux.domain.object.routine;

import dev.pgflux.domain.name.DataType;
import java.util.ArrayList;
import java.util.List;

/** The types that a routine is declared with. */
final class RoutineTypes {
  private RoutineTypes() {}

  static List<DataType> of(Routine routine) {
    List<DataType> types = new ArrayList<>();
    routine.parameters().forEach(parameter -> types.add(parameter.type()));
    routine.returns().ifPresent(returns -> types.add(returns.type()));
    types.addAll(routine.behaviour().transforms());
    return types;
  }
}
