package dev.pgflux.ports.application;

import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PlanEmitter;
import dev.pgflux.ports.plugin.PlanModel;
import java.util.Map;

/** Lets an emitter put a plan into words. */
public final class PlanEmission {
  private PlanEmission() {}

  /**
   * Emits a plan.
   *
   * @param emitter who puts it into words
   * @param plan the plan
   * @param options the emitter's options as people write them
   * @return the text
   * @throws dev.pgflux.ports.plugin.EmitterException when the emitter or its options are no use
   */
  public static GeneratedFile emit(
      PlanEmitter emitter, PlanModel plan, Map<String, String> options) {
    CheckedPlanEmitter checked = CheckedPlanEmitter.of(emitter, "");
    return checked.emit(plan, OptionValues.of(checked, options));
  }
}
