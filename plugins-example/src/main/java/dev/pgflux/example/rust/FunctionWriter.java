package dev.pgflux.example.rust;

import dev.pgflux.example.rust.Call.Argument;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RoutineModel.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls of functions and procedures. */
final class FunctionWriter {
  private final CallResults results;
  private final RustTypes types;
  private final StructWriter structs;
  private final String wire;

  FunctionWriter(CallResults results, RustTypes types, StructWriter structs, String wire) {
    this.results = results;
    this.types = types;
    this.structs = structs;
    this.wire = wire;
  }

  /** The calls, with the structs of what they give. */
  List<String> calls(List<RoutineModel> routines) {
    List<RoutineModel> callable =
        routines.stream().filter(routine -> !CallResults.isTrigger(routine)).toList();
    FunctionNames names = new FunctionNames(callable);
    Set<String> used = new HashSet<>(Set.of("Self", "String", "Option", "Vec", "Some", "None"));
    List<String> calls = new ArrayList<>();
    for (RoutineModel routine : callable) {
      String name = names.of(routine);
      String struct = RustNames.unique(RustIdentifier.type(name + "_row"), used);
      calls.add(call(routine, name, results.of(routine, struct)));
    }
    return calls;
  }

  private String call(RoutineModel routine, String name, CallResult result) {
    String docs = RustText.docs(routine.comment(), "");
    Call call = Call.of(routine, types, wire);
    return switch (result) {
      case CallResult.Unknown it ->
          "// %s is left out: %s.\n".formatted(RustText.visible(SqlName.of(routine)), it.reason());
      case CallResult.Nothing it ->
          docs
              + function(
                  name, call, "()", body(call, head(routine), ")", "query", ".execute(executor)"));
      case CallResult.Value it -> docs + value(routine, name, call, it);
      case CallResult.Row it -> docs + row(routine, name, call, it);
      case CallResult.Own it ->
          structs.row(it.name(), Optional.empty(), it.fields())
              + "\n"
              + docs
              + own(routine, name, call, it);
    };
  }

  private static String head(RoutineModel routine) {
    return (routine.procedure() ? "CALL " : "SELECT ") + SqlName.of(routine) + "(";
  }

  private static String value(
      RoutineModel routine, String name, Call call, CallResult.Value result) {
    String type = result.type().optional();
    String tail = ")" + (result.type().isNative() ? "" : "::" + result.type().readAs());
    String built = "query_scalar::<sqlx::Postgres, " + type + ">";
    return routine.returnsSet()
        ? function(
            name,
            call,
            "Vec<" + type + ">",
            body(call, head(routine), tail, built, ".fetch_all(executor)"))
        : function(
            name, call, type, body(call, head(routine), tail, built, ".fetch_one(executor)"));
  }

  private static String row(RoutineModel routine, String name, Call call, CallResult.Row result) {
    String alias = RustNames.unique("found", new HashSet<>(result.columns()));
    String head = "SELECT " + result.selected() + " FROM " + SqlName.of(routine) + "(";
    String built = "query_as::<sqlx::Postgres, " + result.type() + ">";
    return routine.returnsSet()
        ? function(
            name,
            call,
            "Vec<" + result.type() + ">",
            body(call, head, ")", built, ".fetch_all(executor)"))
        : function(
            name,
            call,
            "Option<" + result.type() + ">",
            body(
                call,
                head,
                ") AS " + alias + " WHERE NOT (" + alias + " IS NULL)",
                built,
                ".fetch_optional(executor)"));
  }

  private static String own(RoutineModel routine, String name, Call call, CallResult.Own result) {
    String built = "query_as::<sqlx::Postgres, " + result.name() + ">";
    String head =
        routine.procedure()
            ? head(routine)
            : "SELECT "
                + RustField.selected(result.fields())
                + " FROM "
                + SqlName.of(routine)
                + "(";
    return routine.returnsSet()
        ? function(
            name,
            call,
            "Vec<" + result.name() + ">",
            body(call, head, ")", built, ".fetch_all(executor)"))
        : function(name, call, result.name(), body(call, head, ")", built, ".fetch_one(executor)"));
  }

  private static String function(String name, Call call, String result, String body) {
    StringBuilder text =
        new StringBuilder("pub async fn ")
            .append(RustIdentifier.written(name))
            .append("<'e>(\n    executor: impl sqlx::PgExecutor<'e>,\n");
    for (Argument argument : call.arguments()) {
      if (!argument.isPlace()) {
        text.append("    ").append(argument.parameter()).append(",\n");
      }
    }
    return text.append(") -> sqlx::Result<%s> {\n".formatted(result))
        .append(body)
        .append(result.equals("()") ? "    Ok(())\n}\n" : "    Ok(found)\n}\n")
        .toString();
  }

  /** Asks, with SQL that is the same for every call, or with what the call does not leave out. */
  private static String body(Call call, String head, String tail, String built, String fetched) {
    String kept = built.equals("query") ? "" : "let found = ";
    StringBuilder text = new StringBuilder();
    if (call.isVariable()) {
      text.append(
          "    let mut query = sqlx::QueryBuilder::<sqlx::Postgres>::new(%s);\n"
              .formatted(RustText.literal(head)));
      text.append("    let mut arguments = query.separated(\", \");\n");
      for (int i = 0; i < call.arguments().size(); i++) {
        text.append(pushed(call.arguments().get(i), i >= call.named()));
      }
      text.append("    query.push(%s);\n".formatted(RustText.literal(tail)));
      String build =
          built.equals("query")
              ? "build()"
              : "build_" + built.replace("<sqlx::Postgres, ", "<") + "()";
      return text.append("    " + kept + "query." + build + fetched + ".await?;\n").toString();
    }
    text.append(
        "    %ssqlx::%s(%s)\n"
            .formatted(kept, built, RustText.literal(head + call.inOrder() + tail)));
    for (Argument argument : call.arguments()) {
      if (!argument.isPlace()) {
        text.append("        .bind(").append(argument.bound()).append(")\n");
      }
    }
    return text.append("        ").append(fetched).append("\n        .await?;\n").toString();
  }

  private static String pushed(Argument argument, boolean named) {
    String variadic = argument.mode() == Mode.VARIADIC ? "VARIADIC " : "";
    String prefix =
        variadic + (named ? SqlName.quoted(argument.sqlName().orElseThrow()) + " => " : "");
    if (argument.isPlace()) {
      return "    arguments.push(%s);\n".formatted(RustText.literal(prefix + "NULL"));
    }
    String bind =
        prefix.isEmpty()
            ? "push_bind"
            : "push(%s).push_bind_unseparated".formatted(RustText.literal(prefix));
    String name = RustIdentifier.written(argument.identifier());
    String value = argument.optional() ? argument.sent().value("value") : argument.bound();
    String push =
        "arguments.%s(%s).push_unseparated(%s);\n"
            .formatted(bind, value, RustText.literal("::" + argument.sent().cast()));
    return argument.optional()
        ? "    if let Some(value) = &%s {\n        %s    }\n".formatted(name, push)
        : "    " + push;
  }
}
