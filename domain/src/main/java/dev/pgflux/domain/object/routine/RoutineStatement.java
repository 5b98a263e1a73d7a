package dev.pgflux.domain.object.routine;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.object.routine.Routine.Behaviour;
import dev.pgflux.domain.object.routine.Routine.Body;
import dev.pgflux.domain.object.routine.Routine.Kind;
import dev.pgflux.domain.object.routine.Routine.Mode;
import dev.pgflux.domain.object.routine.Routine.Parameter;
import dev.pgflux.domain.sql.Fragment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** CREATE FUNCTION and CREATE PROCEDURE, clause by clause; defaults are left out. */
final class RoutineStatement {
  private RoutineStatement() {}

  static Sql of(String words, Routine routine) {
    List<Sql> clauses = new ArrayList<>();
    List<Sql> parameters =
        routine.parameters().stream()
            .filter(it -> it.mode() != Mode.TABLE)
            .map(RoutineStatement::parameter)
            .toList();
    String kind = routine.kind() == Kind.PROCEDURE ? "PROCEDURE" : "FUNCTION";
    clauses.add(Sql.of(words + kind + " ?(?)", routine.id().name(), Sql.join(", ", parameters)));
    clauses.addAll(result(routine));
    clauses.add(Sql.of("LANGUAGE ?", routine.language()));
    clauses.addAll(behaviour(routine));
    routine
        .configuration()
        .forEach((setting, value) -> clauses.add(Configuration.clause(setting, value)));
    clauses.add(body(routine.body()));
    return Sql.join(" ", clauses);
  }

  private static Sql parameter(Parameter parameter) {
    Sql mode =
        switch (parameter.mode()) {
          case IN -> Sql.EMPTY;
          case OUT -> Sql.of("OUT ");
          case INOUT -> Sql.of("INOUT ");
          case VARIADIC -> Sql.of("VARIADIC ");
          case TABLE -> throw new IllegalArgumentException("a column of RETURNS TABLE");
        };
    Sql named = parameter.name().map(it -> mode.plus("? ", it)).orElse(mode);
    Sql typed = named.plus("?", parameter.type());
    return parameter.defaultValue().map(it -> typed.plus(" DEFAULT ?", it)).orElse(typed);
  }

  private static List<Sql> result(Routine routine) {
    List<Sql> columns =
        routine.parameters().stream()
            .filter(it -> it.mode() == Mode.TABLE)
            .map(it -> Sql.of("? ?", it.name().orElseThrow(), it.type()))
            .toList();
    if (!columns.isEmpty()) {
      return List.of(Sql.of("RETURNS TABLE(?)", Sql.join(", ", columns)));
    }
    return routine.returns().stream()
        .map(it -> Sql.of(it.set() ? "RETURNS SETOF ?" : "RETURNS ?", it.type()))
        .toList();
  }

  private static List<Sql> behaviour(Routine routine) {
    Behaviour behaviour = routine.behaviour();
    List<Sql> clauses = new ArrayList<>();
    if (!behaviour.transforms().isEmpty()) {
      List<Sql> types =
          behaviour.transforms().stream().map(it -> Sql.of("FOR TYPE ?", it)).toList();
      clauses.add(Sql.of("TRANSFORM ?", Sql.join(", ", types)));
    }
    List<String> words = new ArrayList<>();
    if (routine.kind() == Kind.WINDOW_FUNCTION) {
      words.add("WINDOW");
    }
    switch (behaviour.volatility()) {
      case VOLATILE -> {}
      case STABLE, IMMUTABLE -> words.add(behaviour.volatility().name());
    }
    if (behaviour.strict()) {
      words.add("STRICT");
    }
    if (behaviour.securityDefiner()) {
      words.add("SECURITY DEFINER");
    }
    if (behaviour.leakproof()) {
      words.add("LEAKPROOF");
    }
    switch (behaviour.parallel()) {
      case UNSAFE -> {}
      case RESTRICTED, SAFE -> words.add("PARALLEL " + behaviour.parallel().name());
    }
    behaviour.cost().ifPresent(it -> words.add("COST " + number(it)));
    behaviour.rows().ifPresent(it -> words.add("ROWS " + number(it)));
    words.forEach(it -> clauses.add(Sql.of(it)));
    behaviour.support().ifPresent(it -> clauses.add(Sql.of("SUPPORT ?", it)));
    return clauses;
  }

  /** Only a number gets from outside into the words of a statement. */
  private static String number(String text) {
    return new BigDecimal(text).toPlainString();
  }

  private static Sql body(Body body) {
    return switch (body) {
      case Body.Source source ->
          source.source().kind() == Fragment.Kind.ROUTINE_STRING_BODY
              ? Sql.of("AS ?", new Sql.DollarQuoted(source.source()))
              : Sql.of("?", source.source());
      case Body.Compiled compiled ->
          Sql.of(
              "AS ?, ?",
              new Sql.Literal(compiled.objectFile()),
              new Sql.Literal(compiled.linkSymbol()));
    };
  }
}
