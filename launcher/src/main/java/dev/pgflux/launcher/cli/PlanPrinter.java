package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.application.PlanEmission;
import dev.pgflux.ports.plugin.PlanEmitter;
import dev.pgflux.ports.plugin.PlanModel;
import java.util.Map;

/**
 * Prints plans as the result of a command.
 *
 * @param terminal where to print
 * @param emitter the format
 */
record PlanPrinter(Terminal terminal, PlanEmitter emitter) {

  void print(PlanModel plan) {
    terminal.print(PlanEmission.emit(emitter, plan, Map.of()).content());
    terminal.out().flush();
  }
}
