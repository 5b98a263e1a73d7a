package dev.pgflux.pglibquery.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Fragment.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What an author writes and what PostgreSQL 18 prints of it have one canonical form. */
class CanonicalFormTest {
  private static final Snapshot SCHEMA = ServerFixture.schema();
  private static final LibPgQueryResolver RESOLVER = new LibPgQueryResolver();

  private static Fragment resolved(Fragment fragment) {
    return RESOLVER.resolve(fragment, SCHEMA, ServerFixture.POSTGRESQL_18);
  }

  private static Stream<DynamicTest> eachIsEqualToItsPrint(
      String resource, Kind kind, Optional<String> relation) {
    return Pair.read(resource).stream()
        .map(pair ->
            DynamicTest.dynamicTest(
                pair.rule() + ": " + pair.source(),
                () ->
                    assertThat(resolved(ServerFixture.written(kind, pair.source(), relation)))
                        .isEqualTo(
                            resolved(ServerFixture.printed(kind, pair.printed(), relation)))));
  }

  @TestFactory
  Stream<DynamicTest> anExpressionEqualsItsPrint() {
    return eachIsEqualToItsPrint("expressions.pairs", Kind.EXPRESSION, Optional.of("t"));
  }

  @TestFactory
  Stream<DynamicTest> aQueryEqualsItsPrint() {
    return eachIsEqualToItsPrint("queries.pairs", Kind.QUERY, Optional.empty());
  }

  /** The worst that could happen is that a change goes unseen. */
  @Test
  void whatIsPrintedDifferentlyHasDifferentForms() {
    for (Map.Entry<String, Kind> file :
        Map.of("expressions.pairs", Kind.EXPRESSION, "queries.pairs", Kind.QUERY).entrySet()) {
      Optional<String> relation =
          file.getValue() == Kind.EXPRESSION ? Optional.of("t") : Optional.empty();
      Map<Fragment, String> seen = new HashMap<>();
      for (Pair pair : Pair.read(file.getKey())) {
        Fragment fragment =
            resolved(ServerFixture.written(file.getValue(), pair.source(), relation));
        String before = seen.put(fragment, pair.printed());
        assertThat(before == null || before.equals(pair.printed()))
            .as("%s is taken for %s", pair.printed(), before)
            .isTrue();
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> smallChangesAreSeen() {
    return Stream.of(
            List.of("v in ('a', 'b')", "v in ('b', 'a')"),
            List.of("v in ('a', 'b')", "v not in ('a', 'b')"),
            List.of("v in ('a', 'b')", "tx in ('a', 'b')"),
            List.of("i between 1 and 5", "i between 5 and 1"),
            List.of("i between 1 and 5", "i > 1 and i <= 5"),
            List.of("v like 'a%'", "v ilike 'a%'"),
            List.of("n > 0", "n >= 0"),
            List.of("n = 1.5", "n = 1.50"),
            List.of("v::text = 'a'", "v::varchar(5) = 'a'"),
            List.of("now() > tz", "current_timestamp > tz"),
            List.of("i > 0 and (b > 0 or f > 0)", "(i > 0 and b > 0) or f > 0"),
            List.of("not (bo and bo2)", "not bo and bo2"),
            List.of("v collate \"C\" > 'a'", "v > 'a'"),
            List.of("m = 'ok'", "m = 'sad'"),
            List.of("d > '2020-01-01'", "d > '2020-01-02'"),
            List.of("iv > '1 hour'", "iv > '60 seconds'"),
            List.of("jb = '{\"a\": 1}'", "jb = '{\"a\": \"1\"}'"),
            List.of("i = 1 or b = 1", "b = 1 or i = 1"),
            List.of("coalesce(v, 'x') = 'x'", "coalesce(v, 'y') = 'x'"),
            List.of("i is null", "not i is not null"),
            List.of("a[1] = 1", "a[2] = 1"))
        .map(pair ->
            DynamicTest.dynamicTest(
                pair.getFirst() + " is not " + pair.getLast(),
                () ->
                    assertThat(expression(pair.getFirst()))
                        .isNotEqualTo(expression(pair.getLast()))));
  }

  private static Fragment expression(String sql) {
    return resolved(ServerFixture.written(Kind.EXPRESSION, sql, Optional.of("t")));
  }

  @Test
  void theOrderOfColumnsInAStarIsThatOfTheTable() {
    assertThat(query("SELECT * FROM o"))
        .isEqualTo(query("SELECT id, t_id, name, amount, kind FROM o"))
        .isNotEqualTo(query("SELECT t_id, id, name, amount, kind FROM o"));
  }

  @Test
  void anOutputColumnsNameCounts() {
    assertThat(query("SELECT id AS a FROM o")).isNotEqualTo(query("SELECT id AS b FROM o"));
  }

  private static Fragment query(String sql) {
    return resolved(ServerFixture.written(Kind.QUERY, sql, Optional.empty()));
  }
}
