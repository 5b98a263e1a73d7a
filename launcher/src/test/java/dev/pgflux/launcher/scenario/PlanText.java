package dev.pgflux.launcher.scenario;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.plan.Phase;
import dev.pgflux.domain.plan.Plan;
import dev.pgflux.domain.plan.Step;
import java.util.stream.Collectors;

/** A plan as {@code expected.sql} and {@code expected.hazards} hold it. */
final class PlanText {

  private PlanText() {}

  /** The statements, a transaction between BEGIN and COMMIT. */
  static String sql(Plan plan) {
    return plan.phases().stream().map(PlanText::phase).collect(Collectors.joining("\n"));
  }

  /** One hazard a line: kind, severity, object. */
  static String hazards(Plan plan) {
    return plan.hazards().stream().map(PlanText::hazard).collect(Collectors.joining());
  }

  private static String phase(Phase phase) {
    String statements =
        phase.steps().stream().map(PlanText::statement).collect(Collectors.joining());
    return switch (phase.mode()) {
      case TRANSACTION -> "BEGIN;\n" + statements + "COMMIT;\n";
      case AUTOCOMMIT -> statements;
    };
  }

  private static String statement(Step step) {
    return step.sql() + ";\n";
  }

  private static String hazard(Hazard hazard) {
    return "%s %s %s\n".formatted(hazard.kind(), hazard.severity(), hazard.object());
  }
}
