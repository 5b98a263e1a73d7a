package dev.pgflux.launcher.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The programs of a language: its compiler, its package manager. A build on a machine without them
 * passes over their tests, unless {@code -Dtoolchains=required} says that they are there.
 */
final class Toolchain {

  private static final long MINUTES = 10;

  private Toolchain() {}

  /** Ends the test, or passes over it, unless all programs are on the PATH. */
  static void require(String... programs) {
    List<String> missing = Arrays.stream(programs).filter(program -> !isOnPath(program)).toList();
    require(missing.isEmpty(), "not on the PATH: " + String.join(", ", missing));
  }

  /**
   * Ends the test, or passes over it, unless a program is of a version and with the parts that the
   * test needs.
   *
   * @param command what ends well where it is
   */
  static void requireSuccess(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    require(process.waitFor() == 0, "does not end well: " + String.join(" ", command));
  }

  /** Ends the test, or passes over it, unless there is a Python that can make an environment. */
  static void requirePython() throws IOException, InterruptedException {
    require("python3");
    requireSuccess(
        "python3", "-c", "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))");
  }

  private static void require(boolean there, String otherwise) {
    if (System.getProperty("toolchains", "").equals("required")) {
      assertThat(there).as(otherwise).isTrue();
    }
    assumeTrue(there, otherwise);
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * Runs a program to its end, which must be good.
   *
   * @return what it wrote
   */
  static String run(Path folder, String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("toolchain", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        fail(String.join(" ", command) + " did not end:\n" + Files.readString(output));
      }
      String text = Files.readString(output);
      assertThat(process.exitValue()).as(String.join(" ", command) + "\n" + text).isZero();
      return text;
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
