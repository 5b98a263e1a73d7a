package dev.pgflux.domain.object.routine;

import static dev.pgflux.domain.rules.RulesFixture.HOSTILE;
import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.dropping;
import static dev.pgflux.domain.rules.RulesFixture.expression;
import static dev.pgflux.domain.rules.RulesFixture.fragment;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static dev.pgflux.domain.rules.RulesFixture.qualified;
import static dev.pgflux.domain.rules.RulesFixture.render;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.routine.Routine.Behaviour;
import dev.pgflux.domain.object.routine.Routine.Body;
import dev.pgflux.domain.object.routine.Routine.Kind;
import dev.pgflux.domain.object.routine.Routine.Mode;
import dev.pgflux.domain.object.routine.Routine.Parameter;
import dev.pgflux.domain.object.routine.Routine.Returns;
import dev.pgflux.domain.sql.Fragment;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoutineRulesTest {
  private static final DataType INTEGER = DataType.builtIn("int4");
  private static final DataType TEXT = DataType.builtIn("text");

  private static Parameter parameter(Mode mode, String name, DataType type) {
    return new Parameter(mode, Optional.of(name(name)), type, Optional.empty());
  }

  private static Parameter in(String name) {
    return parameter(Mode.IN, name, INTEGER);
  }

  private static Parameter withDefault(String name) {
    return new Parameter(Mode.IN, Optional.of(name(name)), INTEGER, Optional.of(expression("0")));
  }

  private static Routine function(Optional<Returns> returns, Parameter... parameters) {
    return routine(Kind.FUNCTION, returns, "SELECT 1", parameters);
  }

  private static Routine returning(DataType type, Parameter... parameters) {
    return function(Optional.of(new Returns(type, false)), parameters);
  }

  private static Routine routine(
      Kind kind, Optional<Returns> returns, String body, Parameter... parameters) {
    List<DataType> inputs =
        Arrays.stream(parameters)
            .filter(it -> it.mode() != Mode.OUT && it.mode() != Mode.TABLE)
            .map(Parameter::type)
            .toList();
    return new Routine(
        new RoutineId(qualified("f"), inputs),
        kind,
        List.of(parameters),
        returns,
        name("sql"),
        new Body.Source(fragment(Fragment.Kind.ROUTINE_STRING_BODY, body)),
        Behaviour.DEFAULT,
        Collections.emptySortedMap(),
        ObjectMeta.NONE);
  }

  @Test
  void writesEveryClause() {
    Routine full =
        new Routine(
            new RoutineId(qualified("f"), List.of(INTEGER, TEXT.asArray())),
            Kind.WINDOW_FUNCTION,
            List.of(
                withDefault("a"),
                parameter(Mode.OUT, "out", TEXT),
                parameter(Mode.INOUT, "b", INTEGER),
                new Parameter(
                    Mode.VARIADIC, Optional.of(HOSTILE), TEXT.asArray(), Optional.empty())),
            Optional.empty(),
            name("c"),
            new Body.Compiled("$libdir/it's", "symbol"),
            new Behaviour(
                Routine.Volatility.IMMUTABLE,
                true,
                true,
                true,
                Routine.Parallel.SAFE,
                Optional.of("0.5"),
                Optional.of("1e+03"),
                Optional.of(qualified("helper")),
                List.of(DataType.of(qualified("h")))),
            new TreeMap<>(
                Map.of(
                    "search_path", "pg_catalog, \"My \"\"S\"",
                    "work_mem", "4MB",
                    "app.user", "x")),
            ObjectMeta.NONE);
    assertThat(create(full))
        .containsExactly(
            "CREATE FUNCTION s.f(a integer DEFAULT 0, OUT \"out\" text, INOUT b integer, VARIADIC"
                + " \"a\"\"b'c $$ d\" text[]) LANGUAGE c TRANSFORM FOR TYPE s.h WINDOW IMMUTABLE"
                + " STRICT SECURITY DEFINER LEAKPROOF PARALLEL SAFE COST 0.5 ROWS 1000 SUPPORT"
                + " s.helper SET app.\"user\" TO 'x' SET search_path TO 'pg_catalog', 'My \"S' SET"
                + " work_mem TO '4MB' AS '$libdir/it''s', 'symbol'");
  }

  @Test
  void writesResultsAndBodies() {
    assertThat(
            create(
                routine(
                    Kind.FUNCTION,
                    Optional.empty(),
                    "SELECT $$x$$",
                    parameter(Mode.TABLE, "a", INTEGER),
                    parameter(Mode.TABLE, "B", TEXT))))
        .containsExactly(
            "CREATE FUNCTION s.f() RETURNS TABLE(a integer, \"B\" text) LANGUAGE sql AS"
                + " $body$SELECT $$x$$$body$");
    assertThat(create(function(Optional.of(new Returns(TEXT, true)))))
        .containsExactly("CREATE FUNCTION s.f() RETURNS SETOF text LANGUAGE sql AS $$SELECT 1$$");
    assertThat(create(routine(Kind.PROCEDURE, Optional.empty(), "x", in("a"))))
        .containsExactly("CREATE PROCEDURE s.f(a integer) LANGUAGE sql AS $$x$$");
  }

  @Test
  void replacesWhatPostgresTakesInPlace() {
    assertThat(change(returning(TEXT, in("a")), returning(TEXT, in("a")))).isEmpty();
    assertThat(change(returning(TEXT, in("a")), returning(TEXT, withDefault("a"))))
        .containsExactly(
            "CREATE OR REPLACE FUNCTION s.f(a integer DEFAULT 0) RETURNS text LANGUAGE sql AS"
                + " $$SELECT 1$$");
    assertThat(
            change(
                function(Optional.empty(), parameter(Mode.OUT, "a", TEXT)),
                function(Optional.empty(), parameter(Mode.OUT, "b", TEXT))))
        .containsExactly("CREATE OR REPLACE FUNCTION s.f(OUT b text) LANGUAGE sql AS $$SELECT 1$$");
  }

  @Test
  void makesAgainWhatPostgresRefusesToReplace() {
    assertThat(change(returning(TEXT), returning(INTEGER)))
        .containsExactly("again: its result type changes");
    assertThat(change(returning(TEXT, in("a")), returning(TEXT, in("b"))))
        .containsExactly("again: its parameter a gets another name");
    assertThat(change(returning(TEXT, withDefault("a")), returning(TEXT, in("a"))))
        .containsExactly("again: a parameter loses its default");
    assertThat(
            change(
                returning(TEXT, in("a")), routine(Kind.PROCEDURE, Optional.empty(), "x", in("a"))))
        .containsExactly("again: a function becomes a procedure");
    assertThat(
            change(
                function(
                    Optional.empty(),
                    parameter(Mode.TABLE, "a", TEXT),
                    parameter(Mode.TABLE, "b", TEXT)),
                function(
                    Optional.empty(),
                    parameter(Mode.TABLE, "a", TEXT),
                    parameter(Mode.TABLE, "c", TEXT))))
        .containsExactly("again: its result type changes");
  }

  @Test
  void saysWhoseCallersMayBreak() {
    Routine live = returning(TEXT, in("a"));
    assertThat(render(dropping(live, List.of()))).containsExactly("DROP FUNCTION s.f(integer)");
    assertThat(dropping(live, List.of()).getFirst().hazards()).isEmpty();
    assertThat(dropping(live, List.of(live)).getFirst().hazards()).isEmpty();
    assertThat(dropping(live, List.of(returning(INTEGER, in("a")))).getFirst().hazards())
        .extracting(Hazard::kind)
        .containsExactly(HazardKind.FUNCTION_SIGNATURE_CHANGE);
    assertThat(dropping(live, List.of(returning(TEXT))).getFirst().hazards())
        .extracting(Hazard::kind)
        .containsExactly(HazardKind.FUNCTION_SIGNATURE_CHANGE);
  }
}
