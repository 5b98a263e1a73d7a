package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.emitters.go.GoArguments.Argument;
import dev.pgflux.ports.plugin.RoutineModel.Mode;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Go function that calls a routine. */
final class GoCall {
  private final GoFile file;
  private final GoRoutine routine;
  private final String name;
  private final GoArguments arguments;
  private final GoResult result;
  private final SourceWriter out = GoFile.writer();

  GoCall(GoFile file, GoRoutine routine, String name, GoArguments arguments, GoResult result) {
    this.file = file;
    this.routine = routine;
    this.name = name;
    this.arguments = arguments;
    this.result = result;
  }

  /** Declares the function; the struct of optional arguments has the given name. */
  void declare(String options) {
    String kind = routine.model().procedure() ? "procedure" : "function";
    String missing = isRowOrNull() ? " It fails with pgx.ErrNoRows for NULL." : "";
    GoText.doc(
            "%s calls the %s %s.%s".formatted(name, kind, routine.signature(), missing),
            routine.model().comment())
        .forEach(out::line);
    out.open("func %s(%s) %s {".formatted(name, parameters(options), results()));
    for (Argument rest : arguments.rest()) {
      // pgx takes a nil slice for NULL.
      out.line("if " + rest.name() + " == nil {");
      out.line("\t" + rest.name() + " = " + rest.type() + "{}");
      out.line("}");
    }
    if (arguments.optional().isEmpty()) {
      execute(GoText.literal(head() + fixedArguments() + tail()), fixedValues());
    } else {
      gather();
      execute("query", ", call.values...");
    }
    out.close("}");
    file.declare(out);
  }

  private String parameters(String options) {
    List<String> parameters = new ArrayList<>();
    parameters.add("ctx " + file.imports().use("context") + ".Context");
    parameters.add("db DBTX");
    arguments.required().forEach(it -> parameters.add(it.name() + " " + it.type()));
    if (!arguments.optional().isEmpty()) {
      parameters.add("options " + options);
    }
    arguments
        .rest()
        .forEach(it -> parameters.add(it.name() + " ..." + it.type().substring("[]".length())));
    return String.join(", ", parameters);
  }

  private String results() {
    return switch (result) {
      case GoResult.Nothing nothing -> "error";
      case GoResult.Value value -> "(" + many() + type(value) + ", error)";
      case GoResult.Struct struct -> "(" + many() + struct.name() + ", error)";
    };
  }

  private String many() {
    return routine.model().returnsSet() ? "[]" : "";
  }

  private String type(GoResult.Value value) {
    return file.imports().shorten(value.type().text());
  }

  /** The statement up to the first argument. */
  private String head() {
    String call = SqlText.quoted(routine.model()) + "(";
    if (routine.model().procedure()) {
      return "CALL " + call;
    }
    return switch (result) {
      case GoResult.Nothing nothing -> "SELECT " + call;
      case GoResult.Value value -> "SELECT " + call;
      case GoResult.Struct struct -> "SELECT " + columns(struct) + "FROM " + call;
    };
  }

  private static String columns(GoResult.Struct struct) {
    if (struct.fields().isEmpty()) {
      return "";
    }
    return struct.columns().isEmpty()
        ? "* "
        : struct.columns().stream()
                .map(column -> "r." + SqlText.quoted(column))
                .collect(Collectors.joining(", "))
            + " ";
  }

  /** The statement behind the last argument. */
  private String tail() {
    if (routine.model().procedure() || !(result instanceof GoResult.Struct)) {
      return ")";
    }
    return ") AS r" + (isRowOrNull() ? " WHERE NOT (r IS NULL)" : "");
  }

  /** A function that returns a row may return NULL, which is none. */
  private boolean isRowOrNull() {
    return result instanceof GoResult.Struct
        && routine.shape().outputs().isEmpty()
        && !routine.model().returnsSet();
  }

  /** All arguments by position, and the places where a procedure's results come out. */
  private String fixedArguments() {
    List<String> sql = new ArrayList<>();
    int number = 0;
    for (Parameter parameter : routine.model().parameters()) {
      if (RoutineShape.isInput(parameter)) {
        number++;
        sql.add(before(parameter, false) + "$" + number + cast(parameter));
      } else if (isPlace(parameter)) {
        sql.add("NULL" + cast(parameter));
      }
    }
    return String.join(", ", sql);
  }

  private boolean isPlace(Parameter parameter) {
    return routine.model().procedure() && parameter.mode() == Mode.OUT;
  }

  private static String cast(Parameter parameter) {
    return "::" + SqlText.type(parameter.type());
  }

  private static String before(Parameter parameter, boolean named) {
    String name =
        named ? parameter.name().map(SqlText::quoted).map(it -> it + " => ").orElse("") : "";
    return (parameter.mode() == Mode.VARIADIC ? "VARIADIC " : "") + name;
  }

  private String fixedValues() {
    return Stream.of(arguments.required(), arguments.rest())
        .flatMap(List::stream)
        .map(it -> ", " + it.name())
        .collect(Collectors.joining());
  }

  /** Builds the statement from those arguments that are given. */
  private void gather() {
    out.line("var call arguments");
    List<Parameter> parameters = routine.model().parameters();
    boolean named = false;
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      Optional<Argument> optional = at(i, arguments.optional());
      Optional<Argument> last = at(i, arguments.rest());
      Optional<Argument> given = at(i, arguments.required()).or(() -> last);
      named |= optional.isPresent();
      if (optional.isPresent()) {
        String field = "options." + optional.get().name();
        out.line("if " + field + ".Set {");
        out.line("\t" + add(parameter, true, field + ".Value"));
        out.line("}");
      } else if (given.isPresent()) {
        out.line(add(parameter, named, given.get().name()));
      } else if (isPlace(parameter)) {
        String place = before(parameter, named) + "NULL" + cast(parameter);
        out.line("call.sql = append(call.sql, " + GoText.literal(place) + ")");
      }
    }
    out.line("query := " + GoText.literal(head()) + " + call.list() + " + GoText.literal(tail()));
  }

  private static Optional<Argument> at(int position, List<Argument> arguments) {
    return arguments.stream().filter(it -> it.position() == position).findFirst();
  }

  private static String add(Parameter parameter, boolean named, String value) {
    return "call.add(%s, %s, %s)"
        .formatted(
            GoText.literal(before(parameter, named)), GoText.literal(cast(parameter)), value);
  }

  private void execute(String query, String values) {
    switch (result) {
      case GoResult.Nothing nothing -> {
        out.line("_, err := db.Exec(ctx, " + query + values + ")");
        out.line("return err");
      }
      case GoResult.Value value -> {
        if (routine.model().returnsSet()) {
          collect(
              query,
              values,
              file.imports().use("github.com/jackc/pgx/v5") + ".RowTo[" + type(value) + "]");
        } else {
          one(query, values, type(value), "&result");
        }
      }
      case GoResult.Struct struct -> {
        if (routine.model().returnsSet()) {
          collectStructs(query, values, struct);
        } else {
          one(query, values, struct.name(), targets(struct));
        }
      }
    }
  }

  private void one(String query, String values, String type, String targets) {
    out.line("var result " + type);
    out.line("err := db.QueryRow(ctx, " + query + values + ").Scan(" + targets + ")");
    out.line("return result, err");
  }

  private void collect(String query, String values, String function) {
    String pgx = file.imports().use("github.com/jackc/pgx/v5");
    out.line("rows, err := db.Query(ctx, " + query + values + ")");
    out.line("if err != nil {").line("\treturn nil, err").line("}");
    out.line("return " + pgx + ".CollectRows(rows, " + function + ")");
  }

  private void collectStructs(String query, String values, GoResult.Struct struct) {
    String pgx = file.imports().use("github.com/jackc/pgx/v5");
    out.line("rows, err := db.Query(ctx, " + query + values + ")");
    out.line("if err != nil {").line("\treturn nil, err").line("}");
    out.open(
        "return %s.CollectRows(rows, func(row %s.CollectableRow) (%s, error) {"
            .formatted(pgx, pgx, struct.name()));
    out.line("var result " + struct.name());
    out.line("err := row.Scan(" + targets(struct) + ")");
    out.line("return result, err");
    out.close("})");
  }

  private static String targets(GoResult.Struct struct) {
    return struct.fields().stream()
        .map(field -> "&result." + field)
        .collect(Collectors.joining(", "));
  }
}
