package dev.pgflux.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.ServerVersions;
import dev.pgflux.jdbc.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Every kind of object, and every attribute of each kind, has a scenario. */
@Tag("server")
class AttributeCoverageTest {

  /** What has no scenario, and why. */
  private static final SortedMap<String, String> EXCEPTIONS =
      new TreeMap<>(
          Map.of(
              "ObjectMeta.securityLabels",
              "labels need a provider that the server has loaded",
              "constraint.Constraint.nameGiven",
              "only files know it",
              "index.Index.nameGiven",
              "only files know it",
              "opaque.OpaqueObject.dependencies",
              "only files say them; live ones are those of pg_depend",
              "privilege.PrivilegeTarget.COLUMN",
              "no object is only a column"));

  @Test
  @EnabledIf("selectsTheNewestVersion")
  void everyAttributeOfEveryKindHasAScenario() {
    AttributeCoverage coverage = new AttributeCoverage();
    observe(Scenario::reference, coverage);
    if (!coverage.missing().equals(EXCEPTIONS.keySet())) {
      observe(Scenario::before, coverage);
    }
    assertThat(coverage.missing())
        .as("attributes without a scenario")
        .containsExactlyElementsOf(EXCEPTIONS.keySet());
  }

  private static void observe(Function<Scenario, String> side, AttributeCoverage coverage) {
    Scenario.all().parallelStream()
        .filter(scenario -> scenario.versions().contains(newest()))
        .forEach(scenario -> observe(scenario, side.apply(scenario), coverage));
  }

  static boolean selectsTheNewestVersion() {
    return ServerVersions.selected().contains(newest());
  }

  private static int newest() {
    return ServerVersions.SUPPORTED.getLast();
  }

  private static void observe(Scenario scenario, String sql, AttributeCoverage coverage) {
    try (TestDatabase database = ScenarioServer.createDatabase(newest(), sql)) {
      coverage.add(Product.inspect(database));
    } catch (SQLException e) {
      throw new IllegalStateException("The SQL of " + scenario + " fails", e);
    }
  }
}
