package dev.pgflux.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgflux.jdbc.testing.ServerVersions;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.ports.in.SchemaSource;
import dev.pgflux.ports.spi.SourceFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The life of one schema: 26 steps on every selected server version, each planned and carried out
 * on what the steps before it made.
 */
@Tag("server")
class MatrixTest {

  private static final ScenarioOptions OPTIONS = ScenarioOptions.parse("");

  private static final String ROWS =
      """
      INSERT INTO shop.customer (id, name) VALUES (1, 'Ada'), (2, 'Grace');
      INSERT INTO shop.purchase (id, customer_id, amount) VALUES (10, 1, 5), (11, 2, 7);
      INSERT INTO shop.audit (id, what) VALUES (1, 'began');
      """;

  private final List<TestDatabase> databases = new ArrayList<>();

  @AfterEach
  void dropDatabases() {
    databases.forEach(TestDatabase::close);
    databases.clear();
  }

  @Test
  void hasTwentySixSteps() {
    assertThat(MatrixStep.all()).hasSize(26);
  }

  @TestFactory
  Stream<DynamicContainer> eachStepOnEachVersion() {
    return ServerVersions.selected().stream().map(this::chain);
  }

  private DynamicContainer chain(int version) {
    List<TestDatabase> live = new ArrayList<>();
    return dynamicContainer(
        "PostgreSQL " + version,
        MatrixStep.all().stream()
            .map(step ->
                dynamicTest(
                    step.name(),
                    () -> {
                      if (live.isEmpty()) {
                        live.add(ScenarioServer.createDatabase(version));
                        databases.add(live.getFirst());
                      }
                      check(live.getFirst(), step, version);
                    })));
  }

  private static void check(TestDatabase live, MatrixStep step, int version) throws SQLException {
    KeptRows before = rows(live);
    SchemaSource wanted = new SchemaSource.InMemory(step.files());
    Product.apply(live, Product.plan(live, wanted, OPTIONS));
    String sql = step.files().stream().map(SourceFile::content).collect(Collectors.joining("\n"));
    assertThat(CatalogFacts.difference(ScriptFacts.of(version, sql), facts(live)))
        .as("facts after step %s on PostgreSQL %d, - expected, + found", step.name(), version)
        .isEmpty();
    assertThat(PlanText.sql(Product.plan(live, wanted, OPTIONS).plan()))
        .as("what is planned once more after step %s", step.name())
        .isEmpty();
    KeptRows after = rows(live);
    assertThat(after.commonWith(before)).isEqualTo(before.commonWith(after));
    if (step.isFirst()) {
      try (Connection connection = ScenarioServer.connect(live)) {
        ScenarioServer.execute(connection, ROWS);
      }
    }
  }

  private static KeptRows rows(TestDatabase database) throws SQLException {
    try (Connection connection = ScenarioServer.connect(database)) {
      return KeptRows.of(connection);
    }
  }

  private static List<String> facts(TestDatabase database) throws SQLException {
    try (Connection connection = ScenarioServer.connect(database)) {
      return CatalogFacts.of(connection);
    }
  }
}
