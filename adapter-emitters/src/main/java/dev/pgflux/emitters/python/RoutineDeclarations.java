package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.NameCase;
import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Calls of functions and procedures, with what goes in and what comes out. */
final class RoutineDeclarations {
  /** What calls and their annotations name; a function of such a name would hide it. */
  private static final Set<String> HIDDEN = Set.of("isinstance", "tuple", "list", "dict", "values");

  private final SchemaModel schema;
  private final PythonNames names;
  private final PythonTypes types;
  private final ModelDeclarations models;
  private final AttributeNames attributeNames;
  private final PythonOptions options;
  private final Set<String> reserved = new HashSet<>();
  private final UniqueNames functionNames;

  RoutineDeclarations(
      SchemaModel schema,
      PythonNames names,
      PythonTypes types,
      ModelDeclarations models,
      AttributeNames attributeNames,
      PythonOptions options) {
    this.schema = schema;
    this.names = names;
    this.types = types;
    this.models = models;
    this.attributeNames = attributeNames;
    this.options = options;
    reserved.addAll(PythonIdentifier.KEYWORDS);
    reserved.addAll(AttributeNames.BUILT_IN);
    reserved.addAll(HIDDEN);
    Arrays.stream(PythonModule.values()).map(PythonModule::module).forEach(reserved::add);
    functionNames = UniqueNames.keeping(reserved);
  }

  List<Declaration> all() {
    List<Declaration> declarations = new ArrayList<>();
    schema.routines().stream()
        .map(PythonRoutine::new)
        .filter(PythonRoutine::isCallable)
        .forEach(callee -> add(callee, declarations));
    return declarations;
  }

  private void add(PythonRoutine callee, List<Declaration> declarations) {
    RoutineModel routine = callee.routine();
    String plain = PythonIdentifier.variable(routine.name(), NameCase.SNAKE, "function");
    String name = functionNames.claim(reserved.contains(plain) ? plain + "_" : plain);
    List<String> keys = new ArrayList<>();
    Optional<String> parameters = parameters(callee, name, keys, declarations);
    Result result = result(callee, name, declarations);
    List<CallText.Argument> arguments = CallText.arguments(callee, keys);
    Call call = new Call(callee, name, parameters, arguments, result);
    declarations.add(call(call, false));
    if (options.async()) {
      declarations.add(call(call, true));
    }
  }

  private Optional<String> parameters(
      PythonRoutine callee, String function, List<String> keys, List<Declaration> declarations) {
    List<Input> inputs = inputs(callee);
    if (inputs.isEmpty()) {
      return Optional.empty();
    }
    String name = names.claim(PythonIdentifier.type(function) + "Parameters");
    DeclarationWriter writer = new DeclarationWriter();
    writer
        .open("class %s(%s):".formatted(name, writer.use(PythonImport.typing("TypedDict"))))
        .docstring("Parameters of " + path(callee.routine()) + ".", Optional.empty())
        .blank();
    for (Input input : inputs) {
      keys.add(input.key());
      String type = parameterType(writer, input.place());
      writer.line(
          "%s: %s"
              .formatted(
                  input.key(),
                  input.optional()
                      ? writer.use(PythonImport.typing("NotRequired")) + "[" + type + "]"
                      : type));
    }
    declarations.add(writer.close().declaration(PythonModule.FUNCTIONS, List.of(name)));
    return Optional.of(name);
  }

  private record Input(RoutineModel.Parameter place, String key, boolean optional) {}

  private List<Input> inputs(PythonRoutine callee) {
    List<RoutineModel.Parameter> places = callee.places();
    List<String> names = new ArrayList<>();
    for (RoutineModel.Parameter place : places) {
      names.add(place.name().orElse("argument " + (names.size() + 1)));
    }
    List<String> keys = attributeNames.of(names, "argument");
    List<Input> inputs = new ArrayList<>();
    for (int at = 0; at < places.size(); at++) {
      RoutineModel.Parameter place = places.get(at);
      if (RoutineShape.isInput(place)) {
        inputs.add(new Input(place, keys.get(at), callee.isOptional(at)));
      }
    }
    return inputs;
  }

  private String parameterType(DeclarationWriter writer, RoutineModel.Parameter place) {
    PythonType type = types.of(place.type());
    boolean plain =
        place.mode() == RoutineModel.Mode.VARIADIC
            || types.refusesNull(place.type())
            || type.equals(PythonType.ANY);
    return plain ? writer.use(type) : models.orNull(writer, type);
  }

  /**
   * What comes out of a call.
   *
   * @param type of a value, or of a row; empty for nothing
   * @param value the type of a single value as PostgreSQL has it
   * @param columns of a row whose columns are asked for one by one
   */
  private record Result(
      Optional<PythonType> type, Optional<TypeModel> value, Optional<List<String>> columns) {
    boolean isRow() {
      return value.isEmpty() && type.isPresent();
    }
  }

  private Result result(PythonRoutine callee, String function, List<Declaration> declarations) {
    List<ColumnModel> outputs = callee.shape().columns();
    if (outputs.size() > 1) {
      String name = names.claim(PythonIdentifier.type(function) + "Result");
      declarations.add(models.result(name, callee.routine(), outputs));
      return new Result(
          Optional.of(PythonType.generated(name, true)), Optional.empty(), columns(outputs));
    }
    Optional<TypeModel> value = callee.shape().value();
    Optional<List<String>> rows =
        value
            .filter(it -> callee.routine().returnsSet() && types.isModel(it))
            .flatMap(this::columns);
    return new Result(value.map(types::of), rows.isPresent() ? Optional.empty() : value, rows);
  }

  private Optional<List<String>> columns(TypeModel type) {
    Stream<NamedModel> models = Stream.concat(schema.composites().stream(), schema.rows().stream());
    return models
        .filter(it -> it.schema().equals(type.schema()) && it.name().equals(type.name()))
        .findFirst()
        .flatMap(it ->
            switch (it) {
              case CompositeModel composite -> columns(composite.attributes());
              case RowModel row -> columns(row.columns());
              case NamedModel other -> Optional.empty();
            });
  }

  private static Optional<List<String>> columns(List<ColumnModel> columns) {
    return Optional.of(columns.stream().map(ColumnModel::name).toList());
  }

  private record Call(
      PythonRoutine callee,
      String name,
      Optional<String> parameters,
      List<CallText.Argument> arguments,
      Result result) {}

  private Declaration call(Call call, boolean async) {
    DeclarationWriter writer = new DeclarationWriter();
    RoutineModel routine = call.callee().routine();
    signature(writer, call, async);
    writer.docstring(
        (routine.procedure() ? "Procedure " : "Function ") + path(routine) + ".",
        routine.comment());
    statement(writer, call);
    execution(writer, call, async ? "await " : "");
    writer.close();
    return writer.declaration(
        async ? PythonModule.ASYNC_FUNCTIONS : PythonModule.FUNCTIONS,
        async ? List.of() : List.of(call.name()));
  }

  private void signature(DeclarationWriter writer, Call call, boolean async) {
    List<String> parts = new ArrayList<>();
    parts.add("connection: " + writer.use(async ? "AsyncConnection" : "Connection"));
    parts.add("/");
    call.parameters()
        .map(name ->
            "**parameters: %s[%s]"
                .formatted(writer.use(PythonImport.typing("Unpack")), writer.use(name)))
        .ifPresent(parts::add);
    String start = (async ? "async " : "") + "def " + call.name() + "(";
    String inside = String.join(", ", parts);
    String end = ") -> " + returned(writer, call) + ":";
    if (writer.fits(start + inside + end)) {
      writer.open(start + inside + end);
    } else if (writer.fits(" ".repeat(DeclarationWriter.INDENTATION) + inside)) {
      writer.open(start).line(inside).close().open(end);
    } else {
      writer.open(start);
      parts.forEach(part -> writer.line(part + ","));
      writer.close().open(end);
    }
  }

  private String returned(DeclarationWriter writer, Call call) {
    Result result = call.result();
    if (result.type().isEmpty()) {
      return "None";
    }
    PythonType type = result.type().get();
    // a STRICT function gives NULL whatever its type refuses
    boolean orNull = !result.isRow() && !type.equals(PythonType.ANY);
    String one = orNull ? models.orNull(writer, type) : writer.use(type);
    return call.callee().routine().returnsSet() ? "list[" + one + "]" : one;
  }

  private static void statement(DeclarationWriter writer, Call call) {
    RoutineModel routine = call.callee().routine();
    String head = CallText.head(routine, call.result().columns());
    String tail = CallText.tail(routine, call.result().columns());
    boolean always =
        IntStream.range(0, call.arguments().size()).noneMatch(call.callee()::isOptional);
    writer.use(PythonImport.VALUES);
    if (always) {
      List<String> arguments = call.arguments().stream().map(CallText.Argument::sql).toList();
      writer.line("query = " + PythonText.literal(head + String.join(", ", arguments) + tail));
    } else {
      writer.open("query = _values.statement(").line(PythonText.literal(head) + ",").open("[");
      for (CallText.Argument argument : call.arguments()) {
        String key = argument.key().map(PythonText::literal).orElse("None");
        writer.line("(%s, %s),".formatted(key, PythonText.literal(argument.sql())));
      }
      writer.close("],").line("parameters,").line(PythonText.literal(tail) + ",").close(")");
    }
    if (call.parameters().isPresent()) {
      arguments(writer, call.parameters().get() + ", parameters");
    } else {
      writer.line("arguments: dict[str, object] = {}");
    }
  }

  private static void arguments(DeclarationWriter writer, String parts) {
    String start = "arguments = _values.arguments(";
    if (writer.fits(start + parts + ")")) {
      writer.line(start + parts + ")");
    } else {
      writer.open(start).line(parts).close(")");
    }
  }

  private void execution(DeclarationWriter writer, Call call, String await) {
    Result result = call.result();
    String fetched = await + "_fetch(connection, query, arguments)";
    if (result.type().isEmpty()) {
      writer.line(await + "connection.execute(query, arguments)");
      return;
    }
    String type = writer.use(result.type().get());
    if (call.callee().routine().returnsSet()) {
      writer.line("rows = " + fetched);
      writer.line(
          result.isRow()
              ? "return [" + type + ".model_validate(row) for row in rows]"
              : "return [_values.result(" + type + ", value) for [value] in rows]");
    } else if (result.isRow()) {
      writer.line("[row] = " + fetched);
      writer.line("return " + type + ".model_validate(row)");
    } else {
      writer.line("[[value]] = " + fetched);
      writer.line("result: %s = _values.result(%s, value)".formatted(returned(writer, call), type));
      writer.line("return result");
    }
  }

  private static String path(NamedModel model) {
    return model.schema() + "." + model.name();
  }
}
