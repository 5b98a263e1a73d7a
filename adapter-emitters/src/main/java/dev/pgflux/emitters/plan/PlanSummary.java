package dev.pgflux.emitters.plan;

import dev.pgflux.ports.plugin.PlanModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A plan in numbers. */
final class PlanSummary {
  private PlanSummary() {}

  static List<? extends PlanModel.Step> steps(PlanModel plan) {
    return plan.phases().stream().flatMap(phase -> phase.steps().stream()).toList();
  }

  static List<? extends PlanModel.Hazard> hazards(PlanModel plan) {
    return steps(plan).stream().flatMap(step -> step.hazards().stream()).toList();
  }

  static boolean blocks(PlanModel plan) {
    return hazards(plan).stream().anyMatch(PlanModel.Hazard::blocking);
  }

  /** One line such as {@code 3 steps in 2 phases; 1 hazard blocks: DATA_LOSS}. */
  static String line(PlanModel plan) {
    int steps = steps(plan).size();
    if (steps == 0) {
      return "Nothing to do: the database matches the schema.";
    }
    TreeMap<String, Boolean> codes = new TreeMap<>();
    hazards(plan)
        .forEach(hazard -> codes.merge(hazard.code(), hazard.blocking(), Boolean::logicalOr));
    List<String> blocking =
        codes.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    String counts = count(steps, "step") + " in " + count(plan.phases().size(), "phase");
    if (!blocking.isEmpty()) {
      return counts + "; blocked by " + String.join(", ", blocking) + ".";
    }
    return codes.isEmpty()
        ? counts + "."
        : counts + "; look at " + String.join(", ", codes.keySet()) + ".";
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
