package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.emitters.code.Rows;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;
import java.util.Optional;

/** What a call gives: nothing, a value, a row, or any number of values or rows. */
final class CallResults {

  /**
   * A result.
   *
   * @param type what the promise is of
   * @param helper the function of the runtime that calls
   * @param before what stands before the call of it
   * @param after what ends the list of its arguments, and the statement
   */
  record Result(String type, String helper, String before, String after) {
    boolean async() {
      return before.contains("await");
    }
  }

  /** Rows that a routine gives: their type, and the constant with their columns. */
  private record RowType(String type, String columns) {}

  private final Generation generation;
  private final TypeScriptModule module;

  CallResults(Generation generation, TypeScriptModule module) {
    this.generation = generation;
    this.module = module;
  }

  /** The result; types that it needs are written to the file first. */
  Result of(RoutineModel routine, String function) {
    Optional<TypeModel> result = Routines.result(routine);
    boolean several = new RoutineShape(routine).outputs().size() > 1;
    if (routine.procedure()) {
      return procedure(routine, function, result, several);
    }
    if (result.isEmpty() && !several) {
      return new Result("void", "scalar", "await ", "]);");
    }
    if (several) {
      return rows(ownRows(routine, function), routine.returnsSet(), "record", "");
    }
    Optional<RowType> rows = result.flatMap(this::knownRows);
    if (rows.isPresent()) {
      return rows(rows.get(), routine.returnsSet(), "row", " | null");
    }
    String value = value(result.orElseThrow());
    return routine.returnsSet()
        ? new Result("(" + value + ")[]", "scalars", "return ", "]) as Promise<(" + value + ")[]>;")
        : new Result(value, "scalar", "return ", "]) as Promise<" + value + ">;");
  }

  private Result procedure(
      RoutineModel routine, String function, Optional<TypeModel> result, boolean several) {
    if (several) {
      RowType rows = ownRows(routine, function);
      String before =
          "return " + module.value("fromRow", "codecs") + "(" + rows.columns() + ", await ";
      return new Result(rows.type(), "call", before, "]));");
    }
    if (result.isEmpty()) {
      return new Result("void", "call", "await ", "]);");
    }
    String value = value(result.get());
    String before = "return " + module.value("first", "calls") + "(await ";
    return new Result(value, "call", before, "])) as " + value + ";");
  }

  private static Result rows(RowType rows, boolean set, String helperOfOne, String orNull) {
    String after = "], " + rows.columns() + ");";
    return set
        ? new Result(rows.type() + "[]", "rows", "return ", after)
        : new Result(rows.type() + orNull, helperOfOne, "return ", after);
  }

  private String value(TypeModel type) {
    return generation.types().of(type, module) + " | null";
  }

  private RowType ownRows(RoutineModel routine, String function) {
    List<ColumnModel> columns = Routines.columns(routine);
    String name = TypeScriptNames.first(function.replaceFirst("_$", ""), true);
    String type = name + "Result";
    TypeScriptText.comment(module.out(), List.of("What " + function + " gives."));
    Shapes shapes = new Shapes(generation);
    shapes.write(type, shapes.read(routine, columns, module), module);
    new ColumnMaps(generation).write(name, type, columns, module);
    return new RowType(type, TypeScriptNames.constant(name, "Columns"));
  }

  /** SELECT * takes a composite apart, so that its parts come as the columns of a row. */
  private Optional<RowType> knownRows(TypeModel type) {
    if (type.array() || generation.types().isChosen(type)) {
      return Optional.empty();
    }
    return switch (type.kind()) {
      case COMPOSITE -> generation.names().find(type).map(name -> knownRows(name, "composites"));
      case ROW ->
          generation
              .catalog()
              .row(type)
              .map(row ->
                  knownRows(generation.names().of(row), Rows.isTable(row) ? "tables" : "views"));
      case BASE, ENUM, DOMAIN, RANGE, MULTIRANGE, UNKNOWN -> Optional.empty();
    };
  }

  private RowType knownRows(String name, String file) {
    return new RowType(
        module.type(name, file),
        module.value(TypeScriptNames.constant(name, "Columns"), "columns"));
  }
}
