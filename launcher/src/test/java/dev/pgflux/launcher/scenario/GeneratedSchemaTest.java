package dev.pgflux.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgflux.domain.plan.Step;
import dev.pgflux.jdbc.testing.ServerVersions;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.launcher.scenario.GeneratedSchema.Statement;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.in.SchemaSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What holds for any schema. Each test's name has the seed; {@code -Dseed=N} begins with another
 * one, and {@code -Dseeds=N} tries more of them.
 */
@Tag("server")
class GeneratedSchemaTest {

  private static final ScenarioOptions OPTIONS = ScenarioOptions.parse("");
  private static final long FIRST = Long.getLong("seed", 1);
  private static final long MANY = Long.getLong("seeds", 6);

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> anEmptyDatabaseBecomesTheSchemaInTheOrderThatItsPartsNeed() {
    return eachSeed(GeneratedSchemaTest::buildsFromNothing);
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> oneSchemaBecomesAnother() {
    return eachSeed(GeneratedSchemaTest::becomesTheNext);
  }

  private static void buildsFromNothing(long seed, int version) throws SQLException {
    GeneratedSchema schema = GeneratedSchema.of(seed);
    SchemaSource source = SchemaSource.ofSql(schema.sql());
    try (TestDatabase live = ScenarioServer.createDatabase(version)) {
      PlannedMigration migration = Product.plan(live, source, OPTIONS);
      SchemaSource shuffled = SchemaSource.ofSql(schema.shuffledSql(seed));
      assertThat(PlanText.sql(Product.plan(live, shuffled, OPTIONS).plan()))
          .as("the plan from shuffled statements")
          .isEqualTo(PlanText.sql(migration.plan()));
      checkOrder(schema, migration.plan().steps().toList());
      Product.apply(live, migration);
      checkEqual(live, schema, version);
    }
  }

  private static void becomesTheNext(long seed, int version) throws SQLException {
    GeneratedSchema next = GeneratedSchema.of(seed + 1);
    String before = GeneratedSchema.of(seed).sql();
    try (TestDatabase live = ScenarioServer.createDatabase(version, before)) {
      SchemaSource source = SchemaSource.ofSql(next.sql());
      Product.apply(live, Product.plan(live, source, OPTIONS));
      checkEqual(live, next, version);
    }
  }

  private static void checkOrder(GeneratedSchema schema, List<Step> steps) {
    for (Statement statement : schema.statements()) {
      for (String needed : statement.needs()) {
        assertThat(placeOf(statement.creates(), steps))
            .as("the step of %s comes after that of %s", statement.creates(), needed)
            .isGreaterThan(placeOf(needed, steps));
      }
    }
  }

  private static int placeOf(String name, List<Step> steps) {
    for (Step step : steps) {
      if (step.object().toString().matches("public\\.(\\w+\\.)?" + name + "(\\(.*\\))?")) {
        return step.number();
      }
    }
    throw new AssertionError("No step makes " + name);
  }

  private static void checkEqual(TestDatabase live, GeneratedSchema schema, int version)
      throws SQLException {
    assertThat(CatalogFacts.difference(ScriptFacts.of(version, schema.sql()), facts(live)))
        .as("facts, - wanted, + found")
        .isEmpty();
    SchemaSource source = SchemaSource.ofSql(schema.sql());
    assertThat(PlanText.sql(Product.plan(live, source, OPTIONS).plan()))
        .as("what is planned once more")
        .isEmpty();
  }

  private static List<String> facts(TestDatabase database) throws SQLException {
    try (Connection connection = ScenarioServer.connect(database)) {
      return CatalogFacts.of(connection);
    }
  }

  private static Stream<DynamicTest> eachSeed(Property property) {
    return LongStream.range(FIRST, FIRST + MANY)
        .boxed()
        .flatMap(seed ->
            ServerVersions.selected().stream()
                .map(version ->
                    dynamicTest(
                        "seed %d on PostgreSQL %d".formatted(seed, version),
                        () -> holds(property, seed, version))));
  }

  private static void holds(Property property, long seed, int version) throws SQLException {
    try {
      property.check(seed, version);
    } catch (RuntimeException e) {
      throw new AssertionError(
          "seed %d on PostgreSQL %d: %s".formatted(seed, version, e.getMessage()), e);
    }
  }

  @FunctionalInterface
  private interface Property {
    void check(long seed, int version) throws SQLException;
  }
}
