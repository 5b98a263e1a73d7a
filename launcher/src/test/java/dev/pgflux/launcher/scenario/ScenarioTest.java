package dev.pgflux.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.jdbc.testing.ServerVersions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs every scenario on every selected server version: the plan is the expected one, carrying it
 * out gives what the files alone give, nothing is left to plan, and the rows are still there.
 *
 * <p>{@code -Dscenarios.write=true} writes the {@code expected.*} files from what is planned, to be
 * reviewed; {@code -Dscenarios=REGEX} runs some alone.
 */
@Tag("server")
class ScenarioTest {

  private static final Pattern CHOSEN = Pattern.compile(System.getProperty("scenarios", ""));

  private static List<Scenario> chosen() {
    return Scenario.all().stream()
        .filter(scenario -> CHOSEN.matcher(scenario.name()).find())
        .toList();
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> eachScenarioOnEachVersion() {
    return chosen().stream()
        .flatMap(scenario -> scenario.versions().stream().map(it -> new ScenarioRun(scenario, it)))
        .map(run ->
            dynamicTest(run.scenario().name() + " on PostgreSQL " + run.version(), run::execute));
  }

  @Test
  void aScenarioWithoutExpectationsExpectsNoStep() {
    assertThat(Scenario.all())
        .filteredOn(scenario -> scenario.before().equals(scenario.after()))
        .allSatisfy(scenario -> assertThat(scenario.read("expected.sql").orElse("")).isEmpty());
  }

  /**
   * Each operation is seen to lock what it states, where that was not locked before. No provider of
   * security labels comes with PostgreSQL, a database with a subscription cannot be dropped, and
   * statements outside of a transaction hold their locks only while they run.
   */
  @AfterAll
  static void everyOperationsLocksWereSeen() {
    if (CHOSEN.pattern().isEmpty()) {
      Set<Operation> unseen = EnumSet.allOf(Operation.class);
      unseen.removeAll(LockTruth.seen());
      unseen.removeIf(Operation::refusesTransaction);
      unseen.remove(Operation.SECURITY_LABEL);
      unseen.remove(Operation.CREATE_SUBSCRIPTION);
      unseen.remove(Operation.DROP_SUBSCRIPTION);
      assertThat(unseen).as("operations whose locks no scenario shows").isEmpty();
    }
  }

  /** Files that are the same for every version become one. */
  @AfterAll
  static void mergeWrittenFiles() {
    if (ScenarioRun.WRITES) {
      for (Scenario scenario : chosen()) {
        merge(scenario, ".sql");
        merge(scenario, ".hazards");
        merge(scenario, ".not-undone");
        merge(scenario, ".no-undo");
        merge(scenario, ".undo-remains");
      }
    }
  }

  private static void merge(Scenario scenario, String extension) {
    List<Integer> versions = scenario.versions();
    if (versions.isEmpty()) {
      return;
    }
    String newest = scenario.read("expected-" + versions.getLast() + extension).orElse("");
    scenario.write("expected" + extension, newest);
    for (int version : ServerVersions.SUPPORTED) {
      String file = "expected-" + version + extension;
      Optional<String> text = scenario.read(file);
      if (text.isPresent() && text.get().equals(newest)) {
        scenario.delete(file);
      }
    }
    if (newest.isEmpty()) {
      scenario.delete("expected" + extension);
    }
  }
}
