package dev.pgflux.launcher;

import dev.pgflux.launcher.cli.Application;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.launcher.wiring.ComponentCommands;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts pg-flux. */
public final class Main {

  private Main() {}

  /**
   * Runs a command line and ends the process with its exit code.
   *
   * @param arguments as typed
   */
  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    Terminal terminal = Terminal.ofProcess(environment);
    ExitCode exitCode = application(terminal, environment, Path.of("")).run(List.of(arguments));
    System.exit(exitCode.status());
  }

  /**
   * Puts the tool together.
   *
   * @param terminal where to print
   * @param environment the variables of the process
   * @param workingDirectory what relative paths are relative to
   * @return runs command lines
   */
  public static Application application(
      Terminal terminal, Map<String, String> environment, Path workingDirectory) {
    return new ComponentCommands(terminal, environment, workingDirectory).application();
  }
}
