package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RoutineModel.Mode;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a routine gives: nothing, a value or a row of several, once or any number of times. */
sealed interface RoutineResult {
  /** Types of arguments and results that stand for others, or for what SQL does not have. */
  Set<String> PSEUDO_TYPES =
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
          "pg_ddl_command",
          "record",
          "table_am_handler",
          "trigger",
          "tsm_handler",
          "unknown");

  /** Code for what a method returns. */
  String declared();

  /** The query that calls a function. */
  String query(String call);

  /** Runs the statement and returns its result. */
  void fetch(SourceWriter code);

  /** What the method returns, in words. */
  Optional<String> doc();

  /** A record that is made for the result. */
  default Optional<RecordSource> record() {
    return Optional.empty();
  }

  /** Whether the routine is for nobody to call. */
  static boolean isTrigger(RoutineModel routine) {
    return routine
        .returns()
        .filter(it -> it.name().equals("trigger") || it.name().equals("event_trigger"))
        .isPresent();
  }

  /** Whether all types in a call are known. */
  static boolean isCallable(RoutineModel routine) {
    return routine.parameters().stream().map(Parameter::type).noneMatch(RoutineResult::isPseudo)
        && (!outputs(routine).isEmpty()
            || routine.returns().filter(RoutineResult::isPseudo).isEmpty());
  }

  private static boolean isPseudo(TypeModel type) {
    return type.schema().equals("pg_catalog") && PSEUDO_TYPES.contains(type.name());
  }

  private static List<Parameter> outputs(RoutineModel routine) {
    return routine.parameters().stream()
        .filter(it -> it.mode() == Mode.OUT || it.mode() == Mode.INOUT || it.mode() == Mode.TABLE)
        .toList();
  }

  /** The result of a routine; a record for it is called as the last argument says. */
  static RoutineResult of(
      RoutineModel routine, JavaTypes types, Component.Naming naming, Supplier<String> name) {
    List<Parameter> outputs = outputs(routine);
    JavaSettings settings = naming.settings();
    if (outputs.size() > 1) {
      return row(routine, outputs, types, naming, name.get());
    }
    Optional<TypeModel> type =
        outputs.isEmpty() ? routine.returns() : Optional.of(outputs.getFirst().type());
    if (type.filter(it -> !it.name().equals("void") || it.array()).isEmpty()) {
      return new Nothing(routine.procedure());
    }
    return new Value(types.of(type.get()), routine.returnsSet(), settings);
  }

  private static RoutineResult row(
      RoutineModel routine,
      List<Parameter> outputs,
      JavaTypes types,
      Component.Naming naming,
      String name) {
    UniqueNames members = naming.members();
    List<Component> components = new ArrayList<>();
    for (Parameter output : outputs) {
      String column = output.name().orElse("column" + (components.size() + 1));
      components.add(
          new Component(
              members.claim(naming.member(column, "column")),
              new Output(column, output.type()),
              types.of(output.type()),
              true));
    }
    return new Row(
        name, new RecordSource(name, components, naming.settings()), routine.returnsSet());
  }

  /** A column of a result, of which nothing is known but its name and type. */
  record Output(String name, TypeModel type) implements ColumnModel {
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

  /** No value. */
  record Nothing(boolean procedure) implements RoutineResult {
    @Override
    public String declared() {
      return "void";
    }

    @Override
    public String query(String call) {
      return "SELECT " + call;
    }

    @Override
    public void fetch(SourceWriter code) {
      code.line("statement.execute();");
    }

    @Override
    public Optional<String> doc() {
      return Optional.empty();
    }
  }

  /** One value, or any number of them. */
  record Value(JavaType type, boolean set, JavaSettings settings) implements RoutineResult {
    @Override
    public String declared() {
      String one = settings.nullable(type.name());
      return set ? "List<" + one + ">" : one;
    }

    @Override
    public String query(String call) {
      return "SELECT " + call;
    }

    @Override
    public void fetch(SourceWriter code) {
      String value = type.read("1", true);
      if (set) {
        all(code, settings.nullable(type.name()), value);
        return;
      }
      one(code, value);
    }

    @Override
    public Optional<String> doc() {
      return Optional.of(set ? "the values, any of which may be null" : "its value, or null");
    }
  }

  /** A row of several values, or any number of them. */
  record Row(String name, RecordSource source, boolean set) implements RoutineResult {
    @Override
    public String declared() {
      return set ? "List<" + name + ">" : name;
    }

    @Override
    public String query(String call) {
      return "SELECT * FROM " + call;
    }

    @Override
    public void fetch(SourceWriter code) {
      String value = name + ".read(row, 1)";
      if (set) {
        all(code, name, value);
        return;
      }
      one(code, value);
    }

    @Override
    public Optional<String> doc() {
      return Optional.of(set ? "the rows" : "what it gives");
    }

    @Override
    public Optional<RecordSource> record() {
      return Optional.of(source);
    }
  }

  private static void one(SourceWriter code, String value) {
    code.open("try (ResultSet row = statement.executeQuery()) {");
    code.line("row.next();").line("return " + value + ";").close("}");
  }

  private static void all(SourceWriter code, String element, String value) {
    code.open("try (ResultSet row = statement.executeQuery()) {");
    code.line("List<" + element + "> result = new ArrayList<>();");
    code.open("while (row.next()) {").line("result.add(" + value + ");").close("}");
    code.line("return result;").close("}");
  }
}
