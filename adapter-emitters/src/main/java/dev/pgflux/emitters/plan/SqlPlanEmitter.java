package dev.pgflux.emitters.plan;

import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PlanEmitter;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.plugin.PluginVersion;
import dev.pgflux.ports.spi.OneLine;

/** A plan as SQL that {@code psql -v ON_ERROR_STOP=1 -f} runs as it is. */
public final class SqlPlanEmitter implements PlanEmitter {

  /** Made by the service loader. */
  public SqlPlanEmitter() {}

  @Override
  public int pluginVersion() {
    return PluginVersion.MAJOR;
  }

  @Override
  public String name() {
    return "sql";
  }

  @Override
  public String description() {
    return "A plan as an SQL script: a transaction for each phase, and what needs none by itself.";
  }

  @Override
  public GeneratedFile emit(PlanModel plan, EmitterOptions options) {
    StringBuilder out = new StringBuilder();
    for (PlanModel.Phase phase : plan.phases()) {
      if (!out.isEmpty()) {
        out.append('\n');
      }
      if (phase.transactional()) {
        transaction(phase, out);
      } else {
        phase.steps().forEach(step -> step(step, "-- pg-flux: no-transaction\n", out));
      }
    }
    return new GeneratedFile("plan.sql", out.toString());
  }

  private static void transaction(PlanModel.Phase phase, StringBuilder out) {
    out.append("BEGIN;\n");
    // Bodies may call what a later step makes.
    out.append("SET LOCAL check_function_bodies = off;\n");
    long lockTimeout =
        phase.steps().stream().mapToLong(PlanModel.Step::lockTimeoutMillis).max().orElse(0);
    if (lockTimeout > 0) {
      out.append("SET LOCAL lock_timeout = %d;\n".formatted(lockTimeout));
    }
    phase.steps().forEach(step -> step(step, "", out));
    out.append("COMMIT;\n");
  }

  private static void step(PlanModel.Step step, String directive, StringBuilder out) {
    out.append(
        "\n-- [%d] %s: %s %s\n"
            .formatted(
                step.number(),
                step.operation(),
                OneLine.of(step.objectKind()),
                OneLine.of(step.objectName())));
    for (PlanModel.Hazard hazard : step.hazards()) {
      out.append(
          "-- [HAZARD %s, %s] %s\n"
              .formatted(
                  hazard.code(),
                  hazard.blocking() ? "blocking" : "notice",
                  OneLine.of(hazard.reason())));
    }
    out.append(directive).append(step.sql()).append(";\n");
  }
}
