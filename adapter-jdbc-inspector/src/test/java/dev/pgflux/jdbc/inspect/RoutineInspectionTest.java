package dev.pgflux.jdbc.inspect;

import static dev.pgflux.jdbc.inspect.InspectionFixture.builtIn;
import static dev.pgflux.jdbc.inspect.InspectionFixture.expression;
import static dev.pgflux.jdbc.inspect.InspectionFixture.fragment;
import static dev.pgflux.jdbc.inspect.InspectionFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.routine.Routine.Behaviour;
import dev.pgflux.domain.object.routine.Routine.Mode;
import dev.pgflux.domain.object.routine.Routine.Parallel;
import dev.pgflux.domain.object.routine.Routine.Parameter;
import dev.pgflux.domain.object.routine.Routine.Returns;
import dev.pgflux.domain.object.routine.Routine.Volatility;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.jdbc.testing.OnEachServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class RoutineInspectionTest {

  @OnEachServer
  void aFunctionHasEveryAttribute(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE FUNCTION f(a int, b text DEFAULT 'it''s', VARIADIC c int[] DEFAULT ARRAY[1])
          RETURNS SETOF text LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER LEAKPROOF
          PARALLEL RESTRICTED COST 7 ROWS 3 SET search_path = public, "odd, one"
          AS $$BEGIN RETURN; END$$
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      RoutineId id = routine("f", builtIn("int4"), builtIn("text"), builtIn("int4").asArray());
      Routine found = database.find(id, Routine.class);

      assertThat(found)
          .isEqualTo(
              new Routine(
                  id,
                  Routine.Kind.FUNCTION,
                  List.of(
                      parameter(Mode.IN, "a", builtIn("int4"), ""),
                      parameter(Mode.IN, "b", builtIn("text"), "'it''s'::text"),
                      parameter(Mode.VARIADIC, "c", builtIn("int4").asArray(), "ARRAY[1]")),
                  Optional.of(new Returns(builtIn("text"), true)),
                  id("plpgsql"),
                  body(Fragment.Kind.ROUTINE_STRING_BODY, "BEGIN RETURN; END"),
                  new Behaviour(
                      Volatility.STABLE,
                      true,
                      true,
                      true,
                      Parallel.RESTRICTED,
                      Optional.of("7"),
                      Optional.of("3"),
                      Optional.empty(),
                      List.of()),
                  new TreeMap<>(Map.of("search_path", "public, \"odd, one\"")),
                  found.meta()));
      assertThat(found.fragments().getFirst().scope().searchPath())
          .containsExactly(id("public"), id("odd, one"));
    }
  }

  @OnEachServer
  void resultsThatParametersTellAreNotToldTwice(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE FUNCTION t() RETURNS TABLE (a int, b text) LANGUAGE sql AS 'SELECT 1, ''x''';
        CREATE FUNCTION o(a int, OUT b int, INOUT c int) LANGUAGE sql AS 'SELECT 1, 2';
        CREATE FUNCTION s(OUT b int, OUT c int) RETURNS SETOF record
          LANGUAGE sql AS 'SELECT 1, 2';
        CREATE PROCEDURE p(a int, INOUT b int) LANGUAGE sql AS 'SELECT 1';
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      Routine table = database.find(routine("t"), Routine.class);
      Routine out = database.find(routine("o", builtIn("int4"), builtIn("int4")), Routine.class);
      Routine set = database.find(routine("s"), Routine.class);
      Routine procedure =
          database.find(routine("p", builtIn("int4"), builtIn("int4")), Routine.class);

      assertThat(table.returns()).isEmpty();
      assertThat(table.parameters()).extracting(Parameter::mode).containsOnly(Mode.TABLE);
      assertThat(out.returns()).isEmpty();
      assertThat(out.parameters())
          .extracting(Parameter::mode)
          .containsExactly(Mode.IN, Mode.OUT, Mode.INOUT);
      assertThat(set.returns()).contains(new Returns(builtIn("record"), true));
      assertThat(procedure.returns()).isEmpty();
      assertThat(procedure.kind()).isEqualTo(Routine.Kind.PROCEDURE);
      assertThat(table.behaviour()).isEqualTo(Behaviour.DEFAULT);
    }
  }

  @OnEachServer
  void standardBodiesAreNotStrings(int majorVersion) throws SQLException {
    String sql = "CREATE FUNCTION f(a int) RETURNS int RETURN a + 1";
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      Routine found = database.find(routine("f", builtIn("int4")), Routine.class);

      assertThat(found.body()).isEqualTo(body(Fragment.Kind.ROUTINE_SQL_BODY, "RETURN (a + 1)"));
      assertThat(found.fragments().getFirst().scope().names())
          .containsExactly(new Fragment.NamedType(id("a"), builtIn("int4")));
    }
  }

  @OnEachServer
  void constructorsOfRangesAreNoRoutinesOfTheirOwn(int majorVersion) throws SQLException {
    String sql = "CREATE TYPE r AS RANGE (subtype = int)";
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      assertThat(database.inspect().snapshot().all(Routine.class)).isEmpty();
    }
  }

  private static RoutineId routine(String name, DataType... arguments) {
    return new RoutineId(QualifiedName.of("public", name), List.of(arguments));
  }

  private static Parameter parameter(Mode mode, String name, DataType type, String value) {
    return new Parameter(
        mode,
        Optional.of(id(name)),
        type,
        value.isEmpty() ? Optional.empty() : Optional.of(expression(value)));
  }

  private static Routine.Body body(Fragment.Kind kind, String text) {
    return new Routine.Body.Source(fragment(kind, text));
  }
}
