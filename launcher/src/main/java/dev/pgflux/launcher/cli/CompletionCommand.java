package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.terminal.Terminal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Prints a script that teaches a shell to complete what is typed. */
public final class CompletionCommand implements Command {

  private static final List<String> SHELLS = List.of("bash", "zsh");

  private final Terminal terminal;
  private final CommandFactory commands;

  /**
   * Makes the command.
   *
   * @param terminal where to print
   * @param commands makes every command, since each has options to complete
   */
  public CompletionCommand(Terminal terminal, CommandFactory commands) {
    this.terminal = terminal;
    this.commands = commands;
  }

  @Override
  public String operands() {
    return "[bash|zsh]";
  }

  @Override
  public ExitCode run(Invocation invocation) {
    String shell = invocation.operands().isEmpty() ? "bash" : invocation.operands().getFirst();
    if (!SHELLS.contains(shell) || invocation.operands().size() > 1) {
      throw new LauncherException(
          "There is no completion for " + String.join(" ", invocation.operands()) + ".",
          "There is one for bash and zsh: source <(pg-flux completion)");
    }
    terminal.print(AutoComplete.bash("pg-flux", everything()));
    return ExitCode.OK;
  }

  private CommandLine everything() {
    CommandLine line = new CommandLine(CommandSpecs.root());
    Map<CommandGroup, CommandLine> groups = new EnumMap<>(CommandGroup.class);
    for (CommandName name : CommandName.values()) {
      if (name.isBelowAnother()) {
        continue;
      }
      CommandLine parent =
          name.group()
              .map(group ->
                  groups.computeIfAbsent(
                      group,
                      it -> {
                        CommandLine its = new CommandLine(CommandSpecs.of(it));
                        line.addSubcommand(it.word(), its);
                        return its;
                      }))
              .orElse(line);
      CommandLine own = described(name);
      name.below().forEach(below -> own.addSubcommand(below.lastWord(), described(below)));
      parent.addSubcommand(name.lastWord(), own);
    }
    return line;
  }

  private CommandLine described(CommandName name) {
    return new CommandLine(CommandSpecs.of(name, commands.create(name)));
  }
}
