package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.PseudoType;
import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.emitters.code.TypeUse;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RoutineModel.Mode;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;
import java.util.Optional;

/** What a call of a routine takes and gives. */
final class Routines {
  private Routines() {}

  /** Whether a statement can call a routine. */
  static boolean isCallable(RoutineModel routine) {
    return routine.returns().filter(Routines::isUncallable).isEmpty()
        && routine.parameters().stream()
            .noneMatch(it ->
                isUncallable(it.type()) || (RoutineShape.isInput(it) && isNotGiven(it.type())));
  }

  /** Whether no statement has values of a type. */
  private static boolean isUncallable(TypeModel type) {
    return is(type, PseudoType.TRIGGER, PseudoType.SERVER, PseudoType.OF_A_KIND);
  }

  private static boolean isNotGiven(TypeModel type) {
    return is(type, PseudoType.RECORD, PseudoType.CSTRING);
  }

  private static boolean is(TypeModel type, PseudoType... which) {
    return PseudoType.of(type).filter(List.of(which)::contains).isPresent();
  }

  /** Whether a type has no values of its own. */
  static boolean isPseudo(TypeModel type) {
    return PseudoType.of(type).filter(it -> it != PseudoType.UNKNOWN).isPresent();
  }

  /** The type to call with where any would do: text. */
  static TypeModel concrete(Parameter parameter) {
    return concrete(parameter.type(), isVariadic(parameter));
  }

  private static TypeModel concrete(TypeModel type, boolean variadic) {
    boolean any = is(type, PseudoType.ANY, PseudoType.ELEMENT);
    if (is(type, PseudoType.ARRAY) || (any && (type.array() || variadic))) {
      return new TypeUse(TypeModel.Kind.BASE, "pg_catalog", "text", List.of(), true);
    }
    return any ? TypeUse.builtIn("text") : type;
  }

  static boolean isVariadic(Parameter parameter) {
    return parameter.mode() == Mode.VARIADIC;
  }

  /** The type of the one thing that a routine gives; empty for nothing, and for several. */
  static Optional<TypeModel> result(RoutineModel routine) {
    RoutineShape shape = new RoutineShape(routine);
    return shape.outputs().isEmpty()
        ? shape.value()
        : shape.value().map(type -> concrete(type, false));
  }

  /** The columns of a row that a routine gives by its parameters. */
  static List<ColumnModel> columns(RoutineModel routine) {
    return new RoutineShape(routine)
        .columns().stream()
            .<ColumnModel>map(
                it -> new RoutineShape.OutputColumn(it.name(), concrete(it.type(), false)))
            .toList();
  }
}
