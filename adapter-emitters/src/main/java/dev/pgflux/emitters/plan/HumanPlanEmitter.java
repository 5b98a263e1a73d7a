package dev.pgflux.emitters.plan;

import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PlanEmitter;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.plugin.PluginVersion;
import dev.pgflux.ports.spi.OneLine;
import java.util.List;

/** A plan as a person reads it: phase by phase, each step with its SQL and its dangers. */
public final class HumanPlanEmitter implements PlanEmitter {
  private static final String COLOR = "color";

  /** Made by the service loader. */
  public HumanPlanEmitter() {}

  @Override
  public int pluginVersion() {
    return PluginVersion.MAJOR;
  }

  @Override
  public String name() {
    return "human";
  }

  @Override
  public String description() {
    return "A plan for people: steps by phase, with what can go wrong and what to do about it.";
  }

  @Override
  public List<EmitterOption> options() {
    return List.of(EmitterOption.flag(COLOR, false, "Whether words are coloured for a terminal."));
  }

  @Override
  public GeneratedFile emit(PlanModel plan, EmitterOptions options) {
    return new GeneratedFile("plan.txt", new Writer(options.flag(COLOR)).write(plan));
  }

  /** Colours mark what the words say too. */
  private static final class Writer {
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String BOLD = "\u001b[1m";
    private static final String RESET = "\u001b[0m";

    private final boolean color;
    private final StringBuilder out = new StringBuilder();

    Writer(boolean color) {
      this.color = color;
    }

    String write(PlanModel plan) {
      int number = 0;
      for (PlanModel.Phase phase : plan.phases()) {
        phase(phase, ++number, plan.phases().size());
      }
      line(paint(PlanSummary.blocks(plan) ? RED : BOLD, PlanSummary.line(plan)));
      return out.toString();
    }

    private void phase(PlanModel.Phase phase, int number, int total) {
      String how =
          phase.transactional()
              ? "one transaction, " + PlanSummary.count(phase.steps().size(), "step")
              : "one statement outside a transaction";
      line(paint(BOLD, "Phase %d of %d: %s".formatted(number, total, how)));
      line("");
      phase.steps().forEach(this::step);
    }

    private void step(PlanModel.Step step) {
      String lock = step.lock().isEmpty() ? "" : " (lock: " + step.lock() + ")";
      line(
          "  %d. %s %s %s%s"
              .formatted(
                  step.number(),
                  step.operation().replace('_', ' '),
                  OneLine.of(step.objectKind()),
                  OneLine.of(step.objectName()),
                  lock));
      line("       ", LockWords.relations(step));
      step.sql().lines().map(sql -> "       " + OneLine.of(sql)).forEach(this::line);
      step.hazards().forEach(this::hazard);
      line("");
    }

    private void hazard(PlanModel.Hazard hazard) {
      String head =
          hazard.blocking()
              ? paint(RED, "! BLOCKED " + hazard.code())
              : paint(YELLOW, "! " + hazard.code());
      line("     %s: %s".formatted(head, OneLine.of(hazard.reason())));
      line("       ", LockWords.of(hazard));
      line("       ", hazard.advice());
      if (hazard.blocking()) {
        line("       To accept it: --allow-hazards " + hazard.code());
      }
    }

    private String paint(String code, String text) {
      return color ? code + text + RESET : text;
    }

    private void line(String indent, String text) {
      if (!text.isEmpty()) {
        line(indent + OneLine.of(text));
      }
    }

    private void line(String text) {
      out.append(text).append('\n');
    }
  }
}
