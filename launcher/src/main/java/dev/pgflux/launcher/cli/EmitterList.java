package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.plugin.Emitters;
import dev.pgflux.launcher.plugin.FoundEmitter;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.plugin.Emitter;
import java.util.Comparator;
import java.util.List;

/** Lists emitters, and where each came from. */
final class EmitterList {

  private static final String ROW = "%-12s %-10s %-40s %s";

  private final Terminal terminal;

  EmitterList(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Emitters emitters) {
    terminal.printLine(ROW.formatted("NAME", "FROM", "ORIGIN", "DESCRIPTION"));
    print("schema", emitters.schemas());
    print("plan", emitters.plans());
  }

  private <E extends Emitter> void print(String from, List<FoundEmitter<E>> emitters) {
    emitters.stream()
        .sorted(
            Comparator.comparing((FoundEmitter<E> found) -> found.name())
                .thenComparing(FoundEmitter::origin))
        .map(found ->
            ROW.formatted(found.name(), from, found.origin(), found.emitter().description()))
        .forEach(terminal::printLine);
  }
}
