package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;

/** Runs command lines in a project's folder, as if they had been typed there. */
@FunctionalInterface
public interface ProjectRunner {

  /**
   * Runs a command line.
   *
   * @param folder the project's folder
   * @param terminal where to print
   * @param arguments what comes after {@code pg-flux}
   * @return what it ended with
   */
  ExitCode run(Path folder, Terminal terminal, List<String> arguments);
}
