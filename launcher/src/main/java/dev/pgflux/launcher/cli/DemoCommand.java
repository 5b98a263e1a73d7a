package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.demo.Demo;
import dev.pgflux.launcher.terminal.Terminal;
import java.nio.file.Path;

/** Shows all of it on a PostgreSQL of its own. */
public final class DemoCommand implements Command {

  private final Terminal terminal;
  private final Path workingDirectory;
  private final ProjectRunner runner;

  /**
   * Makes the command.
   *
   * @param terminal where to print
   * @param workingDirectory where the example project is put
   * @param runner runs the commands that are shown
   */
  public DemoCommand(Terminal terminal, Path workingDirectory, ProjectRunner runner) {
    this.terminal = terminal;
    this.workingDirectory = workingDirectory;
    this.runner = runner;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    return new Demo(terminal, workingDirectory, runner).show() ? ExitCode.OK : ExitCode.ERROR;
  }
}
