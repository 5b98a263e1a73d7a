package dev.pgflux.emitters.code;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes into a routine and what comes out of it, as PostgreSQL has it.
 *
 * @param routine the routine
 */
public record RoutineShape(RoutineModel routine) {

  /** Whether a value goes in by a parameter. */
  public static boolean isInput(Parameter parameter) {
    return switch (parameter.mode()) {
      case IN, INOUT, VARIADIC -> true;
      case OUT, TABLE -> false;
    };
  }

  /** Whether a value comes out by a parameter. */
  public static boolean isOutput(Parameter parameter) {
    return switch (parameter.mode()) {
      case OUT, INOUT, TABLE -> true;
      case IN, VARIADIC -> false;
    };
  }

  /** Whether triggers alone call it. */
  public boolean isTrigger() {
    return routine.returns().flatMap(PseudoType::of).filter(PseudoType.TRIGGER::equals).isPresent();
  }

  /** The parameters by which values go in, in order. */
  public List<Parameter> inputs() {
    return routine.parameters().stream().filter(RoutineShape::isInput).toList();
  }

  /** The parameters by which values come out, in order. */
  public List<Parameter> outputs() {
    return routine.parameters().stream().filter(RoutineShape::isOutput).toList();
  }

  /**
   * What comes out by parameters, as columns that may be NULL. PostgreSQL calls those without a
   * name by their place, {@code column1} first.
   */
  public List<ColumnModel> columns() {
    List<ColumnModel> columns = new ArrayList<>();
    for (Parameter output : outputs()) {
      String name = output.name().orElse("column" + (columns.size() + 1));
      columns.add(new OutputColumn(name, output.type()));
    }
    return List.copyOf(columns);
  }

  /** The type of the one value that comes out; empty for none, and for a row of several. */
  public Optional<TypeModel> value() {
    List<Parameter> outputs = outputs();
    return switch (outputs.size()) {
      case 0 ->
          routine
              .returns()
              .filter(type -> PseudoType.of(type).filter(PseudoType.VOID::equals).isEmpty());
      case 1 -> Optional.of(outputs.getFirst().type());
      default -> Optional.empty();
    };
  }

  /**
   * A column of what a routine gives, of which nothing is known but its name and type.
   *
   * @param name its name
   * @param type its type
   */
  public record OutputColumn(String name, TypeModel type) implements ColumnModel {
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
