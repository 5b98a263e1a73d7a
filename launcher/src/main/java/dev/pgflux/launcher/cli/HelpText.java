package dev.pgflux.launcher.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What {@code --help} prints. */
final class HelpText {

  private HelpText() {}

  static String of(CommandLine line) {
    String usage = line.getUsageMessage(Ansi.OFF);
    if (line.getParent() == null) {
      return withCommands(usage, everything());
    }
    return CommandGroup.of(line.getCommandName())
        .map(group -> withCommands(usage, within(group)))
        .orElse(usage);
  }

  /** The commands come from their names alone: none of them was made to print this. */
  private static String everything() {
    Set<String> lines = new LinkedHashSet<>();
    for (CommandName name : CommandName.values()) {
      lines.add(
          name.group()
              .map(group -> line(group.word(), group.summary()))
              .orElseGet(() -> line(name.word(), name.summary())));
    }
    return String.join("", lines);
  }

  private static String within(CommandGroup group) {
    return group.commands().stream()
        .map(name -> line(name.lastWord(), name.summary()))
        .collect(Collectors.joining());
  }

  private static String line(String word, String summary) {
    return "  %-14s%s%n".formatted(word, summary);
  }

  private static String withCommands(String usage, String commands) {
    int options = usage.indexOf("Options of all commands:");
    return usage.substring(0, options) + "Commands:\n" + commands + "\n" + usage.substring(options);
  }
}
