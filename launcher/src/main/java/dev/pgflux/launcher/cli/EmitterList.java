package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.codegen.OptionText;
import dev.pgflux.launcher.plugin.Emitters;
import dev.pgflux.launcher.plugin.FoundEmitter;
import dev.pgflux.launcher.report.EmittersJson;
import dev.pgflux.launcher.report.EmittersJson.Entry;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.plugin.EmitterOption;
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

  void print(Emitters emitters, boolean withOptions) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("NAME", "FROM", "ORIGIN", "DESCRIPTION"));
    List<Entry> entries = entries(emitters);
    entries.forEach(entry -> rows.add(row(entry)));
    List<Integer> widths =
        IntStream.range(0, rows.getFirst().size()).mapToObj(column -> width(rows, column)).toList();
    terminal.printLine(line(rows.getFirst(), widths));
    for (int i = 0; i < entries.size(); i++) {
      terminal.printLine(line(rows.get(i + 1), widths));
      if (withOptions) {
        entries.get(i).options().forEach(this::print);
      }
    }
  }

  void printJson(Emitters emitters) {
    terminal.print(EmittersJson.of(entries(emitters)));
  }

  private void print(EmitterOption option) {
    terminal.printLine(
        "    %s (%s%s)"
            .formatted(
                option.name(),
                OptionText.wanted(option),
                option
                    .defaultValue()
                    .filter(value -> !value.isEmpty())
                    .map(value -> "; " + value)
                    .orElse("")));
    option.documentation().lines().forEach(line -> terminal.printLine("        " + line));
  }

  private static List<Entry> entries(Emitters emitters) {
    List<Entry> entries = new ArrayList<>();
    emitters.schemas().stream()
        .sorted(ORDER)
        .map(it -> new Entry(it, "schema", OptionText.of(it.emitter())))
        .forEach(entries::add);
    emitters.plans().stream()
        .sorted(ORDER)
        .map(it -> new Entry(it, "plan", OptionText.of(it.emitter())))
        .forEach(entries::add);
    return entries;
  }

  private static List<String> row(Entry entry) {
    FoundEmitter<?> found = entry.found();
    return List.of(found.name(), entry.from(), found.origin(), found.emitter().description());
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
