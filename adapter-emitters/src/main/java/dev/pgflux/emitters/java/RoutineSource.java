package dev.pgflux.emitters.java;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RoutineModel.Mode;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Static methods that call the functions and procedures of a schema. */
final class RoutineSource {
  private static final List<String> LOCALS =
      List.of("connection", "statement", "row", "rows", "result");

  /** An argument of a call. */
  private record Argument(
      String name, JavaType type, boolean optional, boolean variadic, String sqlType) {}

  /** A method, with as many arguments as it takes. */
  private record Method(
      RoutineModel routine, List<Argument> arguments, RoutineResult result, String name) {}

  private final String schema;
  private final JavaTypes types;
  private final Component.Naming naming;
  private final JavaSettings settings;
  private final UniqueNames nested;
  private final Set<String> signatures = new HashSet<>();

  RoutineSource(String schema, JavaTypes types, Component.Naming naming) {
    this.schema = schema;
    this.types = types;
    this.naming = naming;
    this.settings = naming.settings();
    Set<String> reserved = new HashSet<>(JavaVocabulary.reserved());
    reserved.addAll(naming.names().all());
    this.nested = UniqueNames.ignoringCase(reserved);
  }

  SourceWriter of(String name, List<RoutineModel> routines) {
    List<RoutineModel> left =
        routines.stream().filter(it -> !RoutineResult.isCallable(it)).toList();
    List<Method> methods =
        routines.stream().filter(RoutineResult::isCallable).map(this::method).toList();
    SourceWriter code = new SourceWriter(JavaFile.INDENTATION);
    JavaFile.doc(code, classDoc(left));
    code.open("public final class " + name + " {");
    code.line("private " + name + "() {}");
    methods.forEach(it -> record(code, it));
    for (Method method : methods) {
      write(code, method);
      shorter(code, method);
    }
    return code.close("}");
  }

  private List<String> classDoc(List<RoutineModel> left) {
    List<String> lines =
        new ArrayList<>(
            List.of("Functions and procedures of the schema " + JavaText.doc(schema) + "."));
    if (!left.isEmpty()) {
      lines.add("");
      lines.add("<p>Left out, because types in a call of them are not known before it:");
      lines.add(
          left.stream()
                  .map(it -> JavaText.doc(it.name()))
                  .distinct()
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return lines;
  }

  private Method method(RoutineModel routine) {
    UniqueNames taken = naming.members();
    LOCALS.forEach(taken::claim);
    JavaType.LAMBDA_PARAMETERS.forEach(taken::claim);
    List<Argument> arguments = new ArrayList<>();
    for (Parameter parameter : new RoutineShape(routine).inputs()) {
      arguments.add(argument(parameter, taken, "argument" + (arguments.size() + 1)));
    }
    String base = JavaIdentifier.member(routine.name(), settings.columnCase(), "routine");
    RoutineResult result =
        RoutineResult.of(
            routine,
            types,
            naming,
            () -> nested.claim(JavaIdentifier.type(routine.name(), "Routine") + "Result"));
    return new Method(routine, arguments, result, free(base, routine, arguments));
  }

  private String free(String base, RoutineModel routine, List<Argument> arguments) {
    String name = base;
    for (int number = 2; !signatures.add(signature(name, routine, arguments)); number++) {
      name = base + (Character.isDigit(base.charAt(base.length() - 1)) ? "_" : "") + number;
    }
    return name;
  }

  /** What the compiler tells methods apart by. */
  private String signature(String name, RoutineModel routine, List<Argument> arguments) {
    return name
        + arguments.stream()
            .map(it -> declared(routine, it, true).replaceAll("<.*>", ""))
            .collect(Collectors.joining(",", "(", ")"));
  }

  private Argument argument(Parameter parameter, UniqueNames taken, String otherwise) {
    String name = naming.member(parameter.name().orElse(""), otherwise);
    TypeModel type = parameter.type();
    return new Argument(
        taken.claim(name),
        types.of(type),
        parameter.optional(),
        parameter.mode() == Mode.VARIADIC,
        sqlType(type));
  }

  /** A type without its modifiers, by which a routine is told from others of its name. */
  private static String sqlType(TypeModel type) {
    DataType plain = DataType.of(QualifiedName.of(type.schema(), type.name()));
    return SqlRenderer.type(type.array() ? plain.asArray() : plain);
  }

  private String declared(RoutineModel routine, Argument it, boolean erased) {
    if (routine.strict()) {
      return it.type().primitive().orElse(it.type().name());
    }
    return erased ? it.type().name() : settings.nullable(it.type().name());
  }

  private void record(SourceWriter code, Method method) {
    method
        .result()
        .record()
        .ifPresent(record -> {
          code.blank();
          record.open(
              code,
              Optional.empty(),
              "What " + JavaText.doc(RecordSource.sqlName(method.routine())) + " gives.");
          record.readByPlace(code);
          record.equality(code);
          code.close("}");
        });
  }

  /** Methods that leave arguments with defaults out, from the last on. */
  private void shorter(SourceWriter code, Method method) {
    List<Argument> arguments = method.arguments();
    while (!arguments.isEmpty() && arguments.getLast().optional()) {
      arguments = arguments.subList(0, arguments.size() - 1);
      if (signatures.add(signature(method.name(), method.routine(), arguments))) {
        write(code, new Method(method.routine(), arguments, method.result(), method.name()));
      }
    }
  }

  private void write(SourceWriter code, Method method) {
    code.blank();
    JavaFile.doc(code, doc(method));
    String parameters =
        method.arguments().stream()
            .map(it -> ", " + declared(method.routine(), it, false) + " " + it.name())
            .collect(Collectors.joining());
    code.open(
        "public static %s %s(Connection connection%s) throws SQLException {"
            .formatted(method.result().declared(), method.name(), parameters));
    code.open(
        "try (PreparedStatement statement = connection.prepareStatement(%s)) {"
            .formatted(JavaText.literal(sql(method))));
    for (int i = 0; i < method.arguments().size(); i++) {
      Argument it = method.arguments().get(i);
      code.line(it.type().bind(Integer.toString(i + 1), it.name()));
    }
    method.result().fetch(code);
    code.close("}").close("}");
  }

  private static List<String> doc(Method method) {
    RoutineModel routine = method.routine();
    List<String> lines =
        JavaFile.docLines(
            routine.comment(),
            "Calls the %s %s."
                .formatted(
                    routine.procedure() ? "procedure" : "function",
                    JavaText.doc(RecordSource.sqlName(routine))));
    lines.addAll(List.of("", "@param connection where"));
    for (Argument it : method.arguments()) {
      lines.add("@param " + it.name() + " of the type " + JavaText.doc(it.sqlType()));
    }
    method.result().doc().ifPresent(text -> lines.add("@return " + text));
    lines.add("@throws SQLException when the call fails");
    return lines;
  }

  private static String sql(Method method) {
    RoutineModel routine = method.routine();
    List<String> arguments =
        method.arguments().stream()
            .map(it -> (it.variadic() ? "VARIADIC " : "") + "?::" + it.sqlType())
            .toList();
    if (!routine.procedure()) {
      return method
          .result()
          .query(RecordSource.sqlName(routine) + "(" + String.join(", ", arguments) + ")");
    }
    List<String> places = new ArrayList<>();
    int given = 0;
    for (Parameter parameter : routine.parameters()) {
      if (parameter.mode() == Mode.OUT) {
        places.add("NULL");
      } else if (given < arguments.size()) {
        places.add(arguments.get(given++));
      }
    }
    return "CALL " + RecordSource.sqlName(routine) + "(" + String.join(", ", places) + ")";
  }
}
