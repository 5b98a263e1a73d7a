package dev.pgflux.launcher.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
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
    if (System.getProperty("toolchains", "").equals("required")) {
      assertThat(missing).as("programs that are not on the PATH").isEmpty();
    }
    assumeTrue(missing.isEmpty(), () -> "not on the PATH: " + String.join(", ", missing));
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
