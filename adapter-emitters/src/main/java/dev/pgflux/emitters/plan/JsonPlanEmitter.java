package dev.pgflux.emitters.plan;

import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PlanEmitter;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.plugin.PluginVersion;

/** A plan for programs. */
public final class JsonPlanEmitter implements PlanEmitter {

  /** Made by the service loader. */
  public JsonPlanEmitter() {}

  @Override
  public int pluginVersion() {
    return PluginVersion.MAJOR;
  }

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String description() {
    return "A plan as JSON for programs.";
  }

  @Override
  public GeneratedFile emit(PlanModel plan, EmitterOptions options) {
    return new GeneratedFile(
        "plan.json", JsonText.ofObject(json -> new PlanJson(json).writeFields(plan)));
  }
}
