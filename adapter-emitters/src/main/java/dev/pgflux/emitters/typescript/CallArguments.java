package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a call passes in: one object with a property for each argument. */
final class CallArguments {
  /** An argument; one without a key is there for the value that comes out in its place. */
  private record Argument(Parameter parameter, TypeModel type, Optional<String> key) {}

  private final Generation generation;
  private final TypeScriptModule module;

  CallArguments(Generation generation, TypeScriptModule module) {
    this.generation = generation;
    this.module = module;
  }

  private List<Argument> of(RoutineModel routine) {
    UniqueNames unique = UniqueNames.keeping(List.of());
    List<Argument> arguments = new ArrayList<>();
    int place = 0;
    for (Parameter parameter : routine.parameters()) {
      place++;
      if (RoutineShape.isInput(parameter)) {
        String key = generation.keys().ofParameter(parameter.name(), place, unique);
        arguments.add(new Argument(parameter, Routines.concrete(parameter), Optional.of(key)));
      } else if (routine.procedure()) {
        arguments.add(new Argument(parameter, Routines.concrete(parameter), Optional.empty()));
      }
    }
    return arguments;
  }

  /** Writes the parameter that holds the arguments, if there are any. */
  void writeParameter(RoutineModel routine, SourceWriter out) {
    List<Argument> arguments =
        of(routine).stream().filter(argument -> argument.key().isPresent()).toList();
    if (arguments.isEmpty()) {
      return;
    }
    out.open("args: {");
    arguments.forEach(argument -> out.line(property(routine, argument) + ";"));
    boolean optional = arguments.stream().allMatch(it -> it.parameter().optional());
    out.close(optional ? "} = {}," : "},");
  }

  /** STRICT routines are not called with NULL: nobody would pass it. */
  private String property(RoutineModel routine, Argument argument) {
    String type = generation.types().written(argument.type(), module);
    boolean nullable = !routine.strict() && generation.catalog().takesNull(argument.type());
    return new Shapes.Property(
            argument.key().orElseThrow(),
            false,
            argument.parameter().optional(),
            nullable ? type + " | null" : type,
            List.of())
        .text();
  }

  /** The arguments as the elements of an array, a line each. */
  List<String> given(RoutineModel routine) {
    return of(routine).stream().map(this::given).toList();
  }

  private String given(Argument argument) {
    String value = argument.key().map(key -> TypeScriptText.property("args", key)).orElse("null");
    StringBuilder text = new StringBuilder("{ value: ").append(value);
    text.append(", type: ").append(TypeScriptText.literal(SqlText.type(argument.type())));
    argument
        .parameter()
        .name()
        .filter(name -> !name.isEmpty())
        .ifPresent(name ->
            text.append(", name: ").append(TypeScriptText.literal(SqlText.identifier(name))));
    if (Routines.isVariadic(argument.parameter())) {
      text.append(", variadic: true");
    }
    generation
        .codecs()
        .written(argument.type(), module)
        .ifPresent(codec -> text.append(", codec: ").append(codec));
    return text.append(" },").toString();
  }
}
