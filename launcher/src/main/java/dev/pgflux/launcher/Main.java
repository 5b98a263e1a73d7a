package dev.pgflux.launcher;

import dev.pgflux.launcher.cli.Application;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.launcher.wiring.ComponentCommands;
import dev.pgflux.ports.out.Cancellation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts pg-flux. */
public final class Main {

  private static final Duration LONGEST_END = Duration.ofSeconds(30);

  private Main() {}

  /**
   * Runs a command line and ends the process with its exit code.
   *
   * @param arguments as typed
   */
  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    Terminal terminal = Terminal.ofProcess(environment);
    Cancellation cancellation = new Cancellation();
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endGently(cancellation, ended)));
    ExitCode exitCode =
        new ComponentCommands(terminal, environment, Path.of(""), cancellation)
            .application()
            .run(List.of(arguments));
    ended.countDown();
    System.exit(exitCode.status());
  }

  /** Ctrl-C and SIGTERM: what changes a database is ended where it can be carried on. */
  private static void endGently(Cancellation cancellation, CountDownLatch ended) {
    if (cancellation.request()) {
      try {
        boolean _ = ended.await(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
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
    return new ComponentCommands(terminal, environment, workingDirectory, new Cancellation())
        .application();
  }
}
