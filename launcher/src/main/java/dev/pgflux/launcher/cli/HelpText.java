package dev.pgflux.launcher.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What {@code --help} prints. */
final class HelpText {

  private HelpText() {}

  static String of(CommandLine line) {
    String usage = line.getUsageMessage(Ansi.OFF);
    return line.getParent() == null ? withCommands(usage) : usage;
  }

  /** The commands come from their names alone: none of them was made to print this. */
  private static String withCommands(String usage) {
    String commands =
        Arrays.stream(CommandName.values())
            .map(name -> "  %-12s%s%n".formatted(name.word(), name.summary()))
            .collect(Collectors.joining());
    int options = usage.indexOf("Options of all commands:");
    return usage.substring(0, options) + "Commands:\n" + commands + "\n" + usage.substring(options);
  }
}
