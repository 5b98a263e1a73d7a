package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.settings.Setting;
import dev.pgflux.launcher.terminal.ErrorReport;
import dev.pgflux.launcher.terminal.Redaction;
import dev.pgflux.launcher.terminal.Terminal;
import java.util.List;
import java.util.Map;

/** Runs one command line, from its arguments to the number that the process ends with. */
public final class Application {

  private static final String DEBUG = "--" + Setting.DEBUG.flags().getFirst();

  private final ArgumentParser parser;
  private final Terminal terminal;
  private final Map<String, String> environment;

  /**
   * Makes the application.
   *
   * @param commands makes the command that is asked for
   * @param terminal where to print
   * @param environment the variables of the process
   */
  public Application(CommandFactory commands, Terminal terminal, Map<String, String> environment) {
    this.parser = new ArgumentParser(commands);
    this.terminal = terminal;
    this.environment = environment;
  }

  /**
   * Runs a command line. Whatever fails is told on the standard error.
   *
   * @param arguments as typed
   * @return what to end with
   */
  // The outermost place: whatever was not caught before is told here.
  @SuppressWarnings("CatchAndPrintStackTrace")
  public ExitCode run(List<String> arguments) {
    try {
      return run(parser.parse(arguments));
    } catch (UsageException e) {
      terminal.tell(
          terminal.painted(Terminal.Style.ERROR, "error: ")
              + Redaction.of(String.valueOf(e.getMessage())));
      return ExitCode.ERROR;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      new ErrorReport(terminal, isDebugging(arguments)).tell(e);
      return ExitCode.ERROR;
    } finally {
      terminal.out().flush();
    }
  }

  private ExitCode run(ArgumentParser.Request request) {
    return switch (request) {
      case ArgumentParser.Request.Help it -> {
        terminal.print(it.text());
        yield ExitCode.OK;
      }
      case ArgumentParser.Request.Run it -> it.command().run(it.invocation());
    };
  }

  private boolean isDebugging(List<String> arguments) {
    return arguments.contains(DEBUG)
        || Boolean.parseBoolean(environment.getOrDefault("PGFLUX_DEBUG", ""));
  }
}
