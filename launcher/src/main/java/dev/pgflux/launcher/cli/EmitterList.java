package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.plugin.Emitters;
import dev.pgflux.launcher.plugin.FoundEmitter;
import dev.pgflux.launcher.terminal.Terminal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Lists emitters, and where each came from. */
final class EmitterList {

  private static final Comparator<FoundEmitter<?>> ORDER =
      Comparator.<FoundEmitter<?>, String>comparing(FoundEmitter::name)
          .thenComparing(FoundEmitter::origin);

  private final Terminal terminal;

  EmitterList(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Emitters emitters) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("NAME", "FROM", "ORIGIN", "DESCRIPTION"));
    emitters.schemas().stream().sorted(ORDER).map(found -> row("schema", found)).forEach(rows::add);
    emitters.plans().stream().sorted(ORDER).map(found -> row("plan", found)).forEach(rows::add);
    List<Integer> widths =
        IntStream.range(0, rows.getFirst().size()).mapToObj(column -> width(rows, column)).toList();
    rows.forEach(row -> terminal.printLine(line(row, widths)));
  }

  private static List<String> row(String from, FoundEmitter<?> found) {
    return List.of(found.name(), from, found.origin(), found.emitter().description());
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      line.append(row.get(column));
      line.repeat(' ', widths.get(column) - row.get(column).length() + 2);
    }
    return line.toString().stripTrailing();
  }
}
