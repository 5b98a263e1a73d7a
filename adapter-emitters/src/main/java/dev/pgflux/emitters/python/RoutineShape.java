package dev.pgflux.emitters.python;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What goes into a routine and what comes out of it, as PostgreSQL has it. */
record RoutineShape(RoutineModel routine) {
  /** Types of routines that the server calls by itself, and of values that no client has. */
  private static final Set<String> OF_THE_SERVER =
      Set.of(
          "trigger",
          "event_trigger",
          "internal",
          "cstring",
          "language_handler",
          "fdw_handler",
          "index_am_handler",
          "table_am_handler",
          "tsm_handler",
          "any");

  /** Whether a client can call it. */
  boolean isCallable() {
    return Stream.concat(
            routine.parameters().stream().map(RoutineModel.Parameter::type),
            routine.returns().stream())
        .noneMatch(
            type -> type.schema().equals("pg_catalog") && OF_THE_SERVER.contains(type.name()));
  }

  static boolean isInput(RoutineModel.Parameter parameter) {
    return switch (parameter.mode()) {
      case IN, INOUT, VARIADIC -> true;
      case OUT, TABLE -> false;
    };
  }

  /** The parameters that a call has a place for: for a procedure its outgoing ones too. */
  List<RoutineModel.Parameter> places() {
    return routine.parameters().stream()
        .filter(it -> isInput(it) || (routine.procedure() && it.mode() == RoutineModel.Mode.OUT))
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

  /** What comes out by parameters, as columns. */
  List<ColumnModel> outputs() {
    List<ColumnModel> outputs = new ArrayList<>();
    for (RoutineModel.Parameter parameter : routine.parameters()) {
      switch (parameter.mode()) {
        case OUT, INOUT, TABLE ->
            outputs.add(new Output(parameter, "column" + (outputs.size() + 1)));
        case IN, VARIADIC -> {
          // nothing comes out of these
        }
      }
    }
    return outputs;
  }

  /** The one value that comes out; empty for none, and for a row of several. */
  Optional<TypeModel> value() {
    List<ColumnModel> outputs = outputs();
    return switch (outputs.size()) {
      case 0 -> routine.returns().filter(it -> !isVoid(it));
      case 1 -> Optional.of(outputs.getFirst().type());
      default -> Optional.empty();
    };
  }

  private static boolean isVoid(TypeModel type) {
    return type.schema().equals("pg_catalog") && type.name().equals("void");
  }

  /** A column of the result, called after its place where the parameter has no name. */
  private record Output(RoutineModel.Parameter parameter, String byPlace) implements ColumnModel {
    @Override
    public String name() {
      return parameter.name().orElse(byPlace);
    }

    @Override
    public TypeModel type() {
      return parameter.type();
    }

    @Override
    public boolean nullable() {
      return true;
    }

    @Override
    public Origin origin() {
      return Origin.NONE;
    }

    @Override
    public Optional<String> comment() {
      return Optional.empty();
    }

    @Override
    public Map<String, String> hints() {
      return Map.of();
    }
  }
}
