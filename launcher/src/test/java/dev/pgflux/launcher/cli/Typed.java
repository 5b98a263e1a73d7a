package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.Main;
import dev.pgflux.launcher.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A command line as it was typed in a folder, with what came of it.
 *
 * @param exitCode what it ended with
 * @param out its standard output
 * @param err its standard error
 */
public record Typed(ExitCode exitCode, String out, String err) {

  /** Runs a line whose arguments have single spaces between them. */
  public static Typed in(Path folder, String line) {
    return in(folder, line, Map.of());
  }

  /** Runs a line with variables in its environment. */
  public static Typed in(Path folder, String line, Map<String, String> environment) {
    List<String> arguments =
        Arrays.stream(line.split(" ", -1)).filter(argument -> !argument.isEmpty()).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(stream(out), stream(err), false, false);
    Application application = Main.application(terminal, environment, folder);
    ExitCode exitCode = application.run(arguments);
    return new Typed(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
