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
    Application application =
        new ComponentCommands(terminal, environment, Path.of("")).application();
    System.exit(application.run(List.of(arguments)).status());
  }
}
