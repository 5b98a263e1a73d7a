package dev.pgflux.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.in.Undo;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * The way back from a scenario: afterwards the database is what it was before, and has the rows
 * that the migration left it.
 *
 * <p>What the tool says does not come back stands in {@code expected.not-undone}. Where that is
 * part of the schema, {@code expected.undo-remains} has the facts that differ; where there is no
 * way back at all, {@code expected.no-undo} has the reason.
 *
 * @param scenario what
 * @param version the server's major version
 * @param live the database, in which the scenario was carried out
 */
record UndoRun(Scenario scenario, int version, TestDatabase live) {

  /** What is told of a step that some rows make fail. */
  private static final Set<String> CAN_FAIL =
      Set.of(HazardKind.COLUMN_TYPE_CHANGE.name(), HazardKind.ENUM_VALUE_DROP.name());

  /** Carries the way back out and compares. */
  void check(Undo undo, List<String> factsBefore, PlannedMigration again) throws SQLException {
    List<String> refused = List.of();
    List<String> remains = List.of();
    switch (undo) {
      case Undo.Impossible it -> refused = List.of(it.reason());
      case Undo.Script it -> {
        refused = carryOut(it, again);
        remains = refused.isEmpty() ? remains(factsBefore) : List.of();
      }
    }
    compareOrWrite(".not-undone", undo.notUndone());
    compareOrWrite(".no-undo", refused);
    compareOrWrite(".undo-remains", remains);
    if (undo.notUndone().isEmpty()) {
      assertThat(remains)
          .as("what remains of %s on PostgreSQL %d untold after\n%s", scenario, version, text(undo))
          .isEmpty();
    }
  }

  /** Why it failed, which it may do where it is told to be dangerous. */
  private List<String> carryOut(Undo.Script undo, PlannedMigration again) throws SQLException {
    KeptRows rows = rows();
    try {
      Product.apply(live, undo, again);
    } catch (DatabaseException e) {
      List<String> reason =
          String.valueOf(e.getMessage())
              .lines()
              .map(String::strip)
              .filter(it -> it.startsWith("PostgreSQL:"))
              .toList();
      assertThat(dangers(undo))
          .as("undo of %s on PostgreSQL %d: %s\n%s", scenario, version, e.getMessage(), text(undo))
          .isNotEmpty();
      return reason;
    }
    if (!scenario.options().losesRows()) {
      checkRows(rows);
    }
    return List.of();
  }

  private static List<String> dangers(Undo.Script undo) {
    return undo.script().steps().stream()
        .flatMap(step -> step.hazards().stream())
        .map(PlanModel.Hazard::code)
        .filter(CAN_FAIL::contains)
        .toList();
  }

  private List<String> remains(List<String> before) throws SQLException {
    try (Connection connection = ScenarioServer.connect(live)) {
      return CatalogFacts.difference(before, CatalogFacts.of(connection));
    }
  }

  private void checkRows(KeptRows before) throws SQLException {
    KeptRows after = rows();
    assertThat(after.commonWith(before))
        .as("rows of %s on PostgreSQL %d after the way back", scenario, version)
        .isEqualTo(before.commonWith(after));
  }

  private KeptRows rows() throws SQLException {
    try (Connection connection = ScenarioServer.connect(live)) {
      return KeptRows.of(connection);
    }
  }

  private static String text(Undo undo) {
    StringBuilder text = new StringBuilder();
    if (undo instanceof Undo.Script it) {
      it.script().steps().forEach(step -> text.append(step.sql()).append(";\n"));
    }
    return text.toString();
  }

  private void compareOrWrite(String extension, List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    String actual = text.toString();
    if (ScenarioRun.WRITES) {
      scenario.write("expected-" + version + extension, actual);
      return;
    }
    assertThat(actual)
        .as("expected%s of %s on PostgreSQL %d", extension, scenario, version)
        .isEqualTo(scenario.expected("expected", extension, version).orElse(""));
  }
}
