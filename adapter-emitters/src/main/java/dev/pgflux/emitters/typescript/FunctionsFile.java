package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.RoutineModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Typed calls of functions and procedures. */
final class FunctionsFile {
  private final Generation generation;
  private final CallArguments arguments;
  private final CallResults results;
  private final TypeScriptModule module;

  FunctionsFile(Generation generation) {
    this.generation = generation;
    this.module = generation.module("functions");
    this.arguments = new CallArguments(generation, module);
    this.results = new CallResults(generation, module);
  }

  TypeScriptModule functions() {
    List<RoutineModel> routines =
        generation.catalog().schema().routines().stream().filter(Routines::isCallable).toList();
    Map<String, Long> overloads =
        routines.stream().collect(Collectors.groupingBy(SqlText::name, Collectors.counting()));
    Map<String, Set<String>> schemas =
        routines.stream()
            .collect(
                Collectors.groupingBy(
                    FunctionsFile::folded,
                    Collectors.mapping(RoutineModel::schema, Collectors.toSet())));
    for (RoutineModel routine : routines) {
      boolean overloaded = overloads.getOrDefault(SqlText.name(routine), 0L) > 1;
      boolean plain =
          routine.schema().equals("public")
              || schemas.getOrDefault(folded(routine), Set.of()).size() < 2;
      String wanted = TypeScriptNames.pascal(routine.name()) + (overloaded ? types(routine) : "");
      function(routine, generation.names().function(routine.schema(), wanted, plain));
    }
    return module;
  }

  private static String folded(RoutineModel routine) {
    return TypeScriptNames.pascal(routine.name()).toLowerCase(Locale.ROOT);
  }

  /** What tells a routine from others of its name. */
  private static String types(RoutineModel routine) {
    return routine.parameters().stream()
        .filter(RoutineShape::isInput)
        .map(it -> TypeScriptNames.pascal(it.type().name()) + (it.type().array() ? "Array" : ""))
        .collect(Collectors.joining());
  }

  private void function(RoutineModel routine, String name) {
    SourceWriter out = module.out();
    CallResults.Result result = results.of(routine, name);
    List<String> given = arguments.given(routine);
    TypeScriptText.comment(out, routine.comment());
    head(routine, name, result);
    String call =
        "%s(db, %s, ["
            .formatted(
                result.before() + module.value(result.helper(), "calls"),
                TypeScriptText.literal(SqlText.name(routine)));
    if (given.isEmpty()) {
      out.line("  " + call + result.after());
    } else {
      out.line("  " + call);
      given.forEach(argument -> out.line("    " + argument));
      out.line("  " + result.after());
    }
    out.line("}").blank();
  }

  private void head(RoutineModel routine, String name, CallResults.Result result) {
    SourceWriter out = module.out();
    String start = "export " + (result.async() ? "async " : "") + "function " + name + "(";
    String database = "db: " + module.type("Queryable", "values");
    String end = "): Promise<" + result.type() + "> {";
    if (arguments.given(routine).isEmpty()) {
      out.line(start + database + end);
      return;
    }
    out.open(start).line(database + ",");
    arguments.writeParameter(routine, out);
    out.close(end);
  }
}
