package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What calls give: nothing, a value, a struct that is there, or one of their own. */
final class GoResults {
  private final GoNames names;
  private final GoTypes types;
  private final GoColumns columns;
  private final Map<List<String>, RowModel> rows = new HashMap<>();
  private final Map<List<String>, CompositeModel> composites = new HashMap<>();

  GoResults(SchemaModel schema, GoNames names, GoTypes types, GoColumns columns) {
    this.names = names;
    this.types = types;
    this.columns = columns;
    schema.rows().forEach(it -> rows.put(List.of(it.schema(), it.name()), it));
    schema.composites().forEach(it -> composites.put(List.of(it.schema(), it.name()), it));
  }

  /** The result of a routine; declares its struct in the file if it needs one. */
  GoResult of(GoFile file, GoRoutine routine, String call) {
    Optional<TypeModel> only = routine.shape().value();
    if (only.isPresent()) {
      return expanded(routine, only.get())
          .orElseGet(() -> new GoResult.Value(types.of(only.get()).orNull()));
    }
    List<Parameter> outputs = routine.shape().outputs();
    return outputs.isEmpty() ? new GoResult.Nothing() : declared(file, routine, call, outputs);
  }

  /** A function's row or composite value comes column by column; a procedure's does not. */
  private Optional<GoResult> expanded(GoRoutine routine, TypeModel type) {
    List<String> key = List.of(type.schema(), type.name());
    if (type.array() || routine.model().procedure()) {
      return Optional.empty();
    }
    return switch (type.kind()) {
      case COMPOSITE ->
          names
              .find(GoNames.Space.COMPOSITE, type)
              .flatMap(name ->
                  Optional.ofNullable(composites.get(key))
                      .map(of -> struct(name, of, of.attributes())));
      case ROW ->
          names
              .find(GoNames.Space.ROW, type)
              .flatMap(name ->
                  Optional.ofNullable(rows.get(key)).map(of -> struct(name, of, of.columns())));
      case BASE, ENUM, DOMAIN, RANGE, MULTIRANGE, UNKNOWN -> Optional.empty();
    };
  }

  private GoResult struct(String name, NamedModel owner, List<ColumnModel> of) {
    return new GoResult.Struct(
        name,
        of.stream().map(ColumnModel::name).toList(),
        columns.of(owner, of).stream().map(GoColumn::field).toList());
  }

  private GoResult declared(GoFile file, GoRoutine routine, String call, List<Parameter> outputs) {
    String name = names.claim(call + (routine.model().returnsSet() ? "Row" : "Result"));
    List<String> given = outputs.stream().map(output -> output.name().orElse("")).toList();
    List<String> fields = GoColumns.fields(given, List.of());
    List<String> keys = columns.keys(given);
    List<GoField> declared = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      GoType type = types.of(outputs.get(i).type()).orNull();
      String tag =
          given.get(i).isEmpty()
              ? GoTags.tag("json", keys.get(i))
              : GoTags.tag("db", given.get(i)) + " " + GoTags.tag("json", keys.get(i));
      declared.add(
          new GoField(
              List.of(), fields.get(i), file.imports().shorten(type.text()), "`" + tag + "`"));
    }
    SourceWriter out = GoFile.writer();
    GoText.doc("%s is what %s returns.".formatted(name, call), Optional.empty()).forEach(out::line);
    GoField.write(out, name, declared);
    file.declare(out);
    boolean named = given.stream().noneMatch(String::isEmpty);
    return new GoResult.Struct(name, named ? given : List.of(), fields);
  }
}
