package dev.pgflux.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Fragment.Kind;
import dev.pgflux.domain.sql.Fragment.Scope;
import dev.pgflux.jdbc.inspect.CatalogInspector;
import dev.pgflux.jdbc.testing.ServerVersions;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.pglibquery.parse.PgQuery;
import dev.pgflux.pglibquery.resolve.LibPgQueryResolver;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * What a server prints of a condition is taken for the condition, and for no other one. Each test's
 * name has the seed; {@code -Dseed=N} begins with another one.
 */
@Tag("server")
class GeneratedExpressionTest {
  private static final long FIRST = Long.getLong("seed", 1);
  private static final int SEEDS = 3;
  private static final int CONDITIONS = 100;
  private static final QualifiedId TABLE = ObjectId.relation(QualifiedName.of("public", "t"));

  @TestFactory
  Stream<DynamicTest> aConditionEqualsItsPrintAndNoOther() {
    List<Integer> versions = ServerVersions.selected();
    return LongStream.range(FIRST, FIRST + SEEDS)
        .boxed()
        .map(seed -> {
          int version = versions.get((int) (seed % versions.size()));
          return dynamicTest(
              "seed " + seed + " on PostgreSQL " + version, () -> check(seed, version));
        });
  }

  private static void check(long seed, int version) throws SQLException {
    try (TestDatabase database = ScenarioServer.createDatabase(version, GeneratedExpression.TABLE);
        Connection connection = ScenarioServer.connect(database)) {
      Map<String, String> accepted = accepted(new GeneratedExpression(seed), connection);
      assertThat(accepted).as("conditions that make sense").hasSizeGreaterThan(CONDITIONS / 3);
      InspectedDatabase live =
          new CatalogInspector(connection).inspect(new InspectionScope(Identifier.of("pgflux")));
      compare(accepted, live);
    }
  }

  /** The conditions that the server takes, by the name of the constraint that has each. */
  private static Map<String, String> accepted(
      GeneratedExpression expressions, Connection connection) {
    Map<String, String> accepted = new HashMap<>();
    for (int i = 0; i < CONDITIONS; i++) {
      String name = "c" + i;
      String condition = expressions.condition();
      try {
        ScenarioServer.execute(
            connection, "ALTER TABLE t ADD CONSTRAINT " + name + " CHECK (" + condition + ")");
        accepted.put(name, condition);
      } catch (SQLException refused) {
        // Types at random often do not fit: such a condition can be in no schema.
        assertThat(refused.getSQLState()).as(condition).matches("(22|42).*");
      }
    }
    return accepted;
  }

  private static void compare(Map<String, String> accepted, InspectedDatabase live) {
    LibPgQueryResolver resolver = new LibPgQueryResolver();
    Map<Fragment, String> seen = new HashMap<>();
    live.snapshot()
        .all(Constraint.class)
        .filter(constraint -> accepted.containsKey(constraint.id().simpleName()))
        .forEach(constraint -> {
          Fragment raw = constraint.fragments().getFirst();
          Fragment printed = resolver.resolve(raw, live.snapshot(), live.context());
          String condition = accepted.getOrDefault(constraint.id().simpleName(), "");
          assertThat(resolver.resolve(written(condition), live.snapshot(), live.context()))
              .as(condition)
              .isEqualTo(printed);
          String text = raw.source().toString();
          String before = seen.putIfAbsent(printed, text);
          assertThat(before == null || before.equals(text))
              .as("%s is taken for %s", text, before)
              .isTrue();
        });
  }

  private static Fragment written(String condition) {
    return Fragment.ofTree(
        Kind.EXPRESSION,
        PgQuery.shared().parseExpression(condition),
        new Scope(List.of(Identifier.of("public")), Optional.of(TABLE), List.of()));
  }
}
