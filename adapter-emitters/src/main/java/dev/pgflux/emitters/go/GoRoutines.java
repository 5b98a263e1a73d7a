package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.emitters.go.GoArguments.Argument;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.ArrayList;
import java.util.List;

/** Calls of functions and procedures. */
final class GoRoutines {
  private final List<GoRoutine> callable;
  private final List<GoRoutine> others;

  GoRoutines(SchemaModel schema) {
    List<GoRoutine> all =
        schema.routines().stream()
            .filter(routine -> !new RoutineShape(routine).isTrigger())
            .map(GoRoutine::new)
            .toList();
    this.callable = all.stream().filter(routine -> routine.obstacle().isEmpty()).toList();
    this.others = all.stream().filter(routine -> routine.obstacle().isPresent()).toList();
  }

  /** Whether a call may leave arguments out. */
  boolean haveOptions() {
    return callable.stream().anyMatch(routine -> !routine.optionalInputs().isEmpty());
  }

  /** Declares them. */
  void declare(GoFile file, GoNames names, GoTypes types, GoResults results) {
    List<String> calls = GoRoutineNames.of(callable, names);
    for (int i = 0; i < callable.size(); i++) {
      GoRoutine routine = callable.get(i);
      GoResult result = results.of(file, routine, calls.get(i));
      GoArguments arguments = GoArguments.of(file, routine, types, names);
      String options = "";
      if (!arguments.optional().isEmpty()) {
        options = names.claim(calls.get(i) + "Options");
        declareOptions(file, calls.get(i), options, arguments.optional());
      }
      new GoCall(file, routine, calls.get(i), arguments, result).declare(options);
    }
    if (!others.isEmpty()) {
      SourceWriter out = GoFile.writer();
      out.line("// Left out, since no client can call them or read what they return:");
      others.forEach(routine ->
          out.line(
              "// "
                  + GoText.visible(routine.signature())
                  + ": "
                  + GoText.visible(routine.obstacle().orElseThrow())
                  + "."));
      file.declare(out);
    }
  }

  private static void declareOptions(
      GoFile file, String call, String name, List<Argument> optional) {
    List<GoField> fields = new ArrayList<>();
    for (Argument argument : optional) {
      fields.add(new GoField(List.of(), argument.name(), "Optional[" + argument.type() + "]", ""));
    }
    SourceWriter out = GoFile.writer();
    out.line("// " + name + " are the arguments of " + call + " that may be left out.");
    GoField.write(out, name, fields);
    file.declare(out);
  }
}
