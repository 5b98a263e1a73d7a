package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RoutineModel.Mode;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what calls give.
 *
 * @param rows the rows that have structs
 * @param names the names of structs
 * @param types the types
 * @param options what was set
 */
record CallResults(List<RowModel> rows, RustNames names, RustTypes types, RustOptions options) {

  /** Types that stand for others, or for none. */
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
          "event_trigger",
          "fdw_handler",
          "index_am_handler",
          "internal",
          "language_handler",
          "record",
          "table_am_handler",
          "trigger",
          "tsm_handler",
          "void");

  private record Output(
      String name,
      TypeModel type,
      boolean nullable,
      ColumnModel.Origin origin,
      Optional<String> comment)
      implements ColumnModel {

    @Override
    public Map<String, String> hints() {
      return Map.of();
    }
  }

  /** Whether nobody calls it: the server does. */
  static boolean isTrigger(RoutineModel routine) {
    return routine
        .returns()
        .map(TypeModel::name)
        .filter(name -> name.equals("trigger") || name.equals("event_trigger"))
        .isPresent();
  }

  private static boolean isPseudo(TypeModel type) {
    return type.schema().equals("pg_catalog") && PSEUDO.contains(type.name());
  }

  CallResult of(RoutineModel routine, String structName) {
    Optional<TypeModel> pseudo =
        routine.parameters().stream()
            .map(RoutineModel.Parameter::type)
            .filter(CallResults::isPseudo)
            .findFirst();
    if (pseudo.isPresent()) {
      return new CallResult.Unknown("its arguments have the type " + pseudo.get().name());
    }
    List<ColumnModel> outputs = outputs(routine);
    if (!outputs.isEmpty()) {
      return ofOutputs(routine, structName, outputs);
    }
    return routine.returns().map(this::ofType).orElse(new CallResult.Nothing());
  }

  private static List<ColumnModel> outputs(RoutineModel routine) {
    List<ColumnModel> outputs = new ArrayList<>();
    for (RoutineModel.Parameter parameter : routine.parameters()) {
      if (parameter.mode() == Mode.OUT
          || parameter.mode() == Mode.INOUT
          || parameter.mode() == Mode.TABLE) {
        outputs.add(
            new Output(
                parameter.name().orElse("column" + (outputs.size() + 1)),
                parameter.type(),
                true,
                ColumnModel.Origin.NONE,
                Optional.empty()));
      }
    }
    return outputs;
  }

  private CallResult ofOutputs(RoutineModel routine, String structName, List<ColumnModel> outputs) {
    List<RustField> fields = RustField.of(routine, outputs, types, options.columnCase());
    boolean castless = fields.stream().allMatch(field -> field.type().isNative());
    if (routine.procedure() && !castless) {
      return new CallResult.Unknown("sqlx decodes none of what it gives, and CALL has no casts");
    }
    return fields.size() == 1
        ? new CallResult.Value(fields.getFirst().type())
        : new CallResult.Own(structName, fields);
  }

  private CallResult ofType(TypeModel type) {
    if (type.schema().equals("pg_catalog") && type.name().equals("void")) {
      return new CallResult.Nothing();
    }
    if (isPseudo(type)) {
      return new CallResult.Unknown("only a call can tell what it returns");
    }
    return type.kind() == TypeModel.Kind.ROW && !type.array()
        ? row(type).orElseGet(() -> new CallResult.Value(types.of(type)))
        : new CallResult.Value(types.of(type));
  }

  private Optional<CallResult> row(TypeModel type) {
    return rows.stream()
        .filter(row -> row.schema().equals(type.schema()) && row.name().equals(type.name()))
        .filter(row -> !row.columns().isEmpty())
        .findFirst()
        .flatMap(row ->
            names
                .path(RustNames.space(row), row.schema(), row.name())
                .map(path ->
                    new CallResult.Row(
                        path,
                        row.columns().stream().map(ColumnModel::name).toList(),
                        RustField.selected(
                            RustField.of(row, row.columns(), types, options.columnCase())))));
  }
}
