package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.PseudoType;
import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a routine gives: nothing, a value or a row of several, once or any number of times. */
sealed interface RoutineResult {
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

  /** Whether all types in a call are known. */
  static boolean isCallable(RoutineModel routine) {
    return routine.parameters().stream().map(Parameter::type).noneMatch(RoutineResult::isPseudo)
        && (!new RoutineShape(routine).outputs().isEmpty()
            || routine.returns().filter(RoutineResult::isPseudo).isEmpty());
  }

  private static boolean isPseudo(TypeModel type) {
    return PseudoType.of(type).filter(it -> it != PseudoType.VOID).isPresent();
  }

  /** The result of a routine; a record for it is called as the last argument says. */
  static RoutineResult of(
      RoutineModel routine, JavaTypes types, Component.Naming naming, Supplier<String> name) {
    RoutineShape shape = new RoutineShape(routine);
    return shape.outputs().size() > 1
        ? row(shape, types, naming, name.get())
        : shape
            .value()
            .<RoutineResult>map(
                type -> new Value(types.of(type), routine.returnsSet(), naming.settings()))
            .orElseGet(() -> new Nothing(routine.procedure()));
  }

  private static RoutineResult row(
      RoutineShape shape, JavaTypes types, Component.Naming naming, String name) {
    UniqueNames members = naming.members();
    List<Component> components =
        shape.columns().stream()
            .map(column ->
                new Component(
                    members.claim(naming.member(column.name(), "column")),
                    column,
                    types.of(column.type()),
                    true))
            .toList();
    return new Row(
        name, new RecordSource(name, components, naming.settings()), shape.routine().returnsSet());
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
