package dev.pgflux.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pgflux.domain.plan.Plan;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.in.SchemaSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * One scenario on one server version.
 *
 * @param scenario what
 * @param version the major version
 */
record ScenarioRun(Scenario scenario, int version) {

  /** Whether {@code expected.*} files are written rather than compared. */
  static final boolean WRITES = Boolean.getBoolean("scenarios.write");

  void execute() {
    assumeThat(scenario.read("pending")).as("why %s does not hold yet", scenario).isEmpty();
    try {
      run();
    } catch (SQLException | RuntimeException e) {
      throw new AssertionError(
          "%s on PostgreSQL %d: %s".formatted(scenario, version, e.getMessage()), e);
    }
  }

  private void run() throws SQLException {
    try (TestDatabase live = ScenarioServer.createDatabase(version, scenario.before())) {
      KeptRows rowsBefore = fill(live);
      List<String> factsBefore = facts(live);
      SchemaSource wanted = SchemaSource.ofSql(scenario.after());
      PlannedMigration migration = Product.plan(live, wanted, scenario.options());
      checkText(migration.plan());
      apply(live, migration);
      checkSchema(live);
      PlannedMigration again = Product.plan(live, wanted, scenario.options());
      checkNothingLeft(again);
      checkRows(live, rowsBefore);
      runAfterwards(live);
      new UndoRun(scenario, version, live).check(migration.undo(), factsBefore, again);
    }
  }

  private void apply(TestDatabase live, PlannedMigration migration) throws SQLException {
    try (LockWatch watch = new LockWatch(live)) {
      Product.apply(live, migration, watch);
      assertThat(new LockTruth(migration.plan(), watch).lies())
          .as("locks and rewrites of %s on PostgreSQL %d", scenario, version)
          .isEmpty();
    }
  }

  private KeptRows fill(TestDatabase live) throws SQLException {
    try (Connection connection = ScenarioServer.connect(live)) {
      if (scenario.rows().isPresent()) {
        ScenarioServer.execute(connection, scenario.rows().get());
      }
      return KeptRows.of(connection);
    }
  }

  private static List<String> facts(TestDatabase live) throws SQLException {
    try (Connection connection = ScenarioServer.connect(live)) {
      return CatalogFacts.of(connection);
    }
  }

  private void checkText(Plan plan) {
    compareOrWrite("expected", ".sql", PlanText.sql(plan));
    compareOrWrite("expected", ".hazards", PlanText.hazards(plan));
  }

  private void compareOrWrite(String stem, String extension, String actual) {
    if (WRITES) {
      scenario.write(stem + "-" + version + extension, actual);
      return;
    }
    assertThat(actual)
        .as("%s%s of %s on PostgreSQL %d", stem, extension, scenario, version)
        .isEqualTo(scenario.expected(stem, extension, version).orElse(""));
  }

  private void checkSchema(TestDatabase live) throws SQLException {
    List<String> wanted = ScriptFacts.of(version, scenario.reference());
    try (Connection connection = ScenarioServer.connect(live)) {
      assertThat(CatalogFacts.difference(compared(wanted), compared(CatalogFacts.of(connection))))
          .as("facts of %s on PostgreSQL %d, - in after.sql, + after the plan", scenario, version)
          .isEmpty();
    }
    new RoundTrip(scenario.name(), live, version, scenario.options().namesByHistory()).check();
  }

  private List<String> compared(List<String> facts) {
    return scenario.options().namesByHistory() ? CatalogFacts.withoutGivenNames(facts) : facts;
  }

  private void checkNothingLeft(PlannedMigration again) {
    assertThat(PlanText.sql(again.plan()))
        .as("what is planned once more for %s", scenario)
        .isEmpty();
  }

  private void checkRows(TestDatabase live, KeptRows before) throws SQLException {
    if (scenario.options().losesRows()) {
      return;
    }
    try (Connection connection = ScenarioServer.connect(live)) {
      KeptRows after = KeptRows.of(connection);
      assertThat(after.commonWith(before))
          .as("rows of %s on PostgreSQL %d", scenario, version)
          .isEqualTo(before.commonWith(after));
    }
  }

  /** What people do with the new schema, which fails where the plan left values behind. */
  private void runAfterwards(TestDatabase live) throws SQLException {
    if (scenario.read("afterwards.sql").isPresent()) {
      try (Connection connection = ScenarioServer.connect(live)) {
        ScenarioServer.execute(connection, scenario.read("afterwards.sql").get());
      }
    }
  }
}
