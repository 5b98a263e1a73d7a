package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.ToolVersion;
import dev.pgflux.launcher.settings.Setting;
import dev.pgflux.launcher.terminal.Terminal;
import jakarta.inject.Inject;

/** Prints which version this is. */
public final class VersionCommand implements Command {

  private final Terminal terminal;

  /**
   * Makes the command.
   *
   * @param terminal where to print
   */
  @Inject
  public VersionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    terminal.printLine("pg-flux " + ToolVersion.current());
    if (invocation.settings().containsKey(Setting.VERBOSE)) {
      terminal.printLine(
          "Java "
              + Runtime.version()
              + ", "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch"));
    }
    return ExitCode.OK;
  }
}
