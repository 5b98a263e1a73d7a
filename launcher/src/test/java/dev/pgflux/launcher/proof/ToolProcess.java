package dev.pgflux.launcher.proof;

import dev.pgflux.jdbc.embedded.EmbeddedBinaries;
import dev.pgflux.launcher.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The tool as a process of its own.
 *
 * @param process the process
 * @param out where its standard output is kept
 * @param err where its standard error is kept
 */
record ToolProcess(Process process, Path out, Path err) {

  /** Options for a short life in little memory. */
  private static final List<String> JAVA =
      List.of(
          "-Xmx160m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-Xshare:auto",
          "-Xss4m",
          "--enable-native-access=ALL-UNNAMED");

  /** Where the build has put the servers that the tool can start. */
  private static final String SERVERS = EmbeddedBinaries.DIRECTORY_PROPERTY;

  /** Starts it in a folder. */
  static ToolProcess start(Path folder, List<String> arguments) throws IOException {
    return start(folder, arguments, Map.of());
  }

  /** Starts it in a folder, with further variables in its environment. */
  static ToolProcess start(Path folder, List<String> arguments, Map<String, String> environment)
      throws IOException {
    return start(List.of(), folder, arguments, environment);
  }

  /**
   * Starts it so that it hears of SIGINT, which a build in the background may have inherited as
   * ignored.
   */
  static ToolProcess startHearing(Path folder, List<String> arguments) throws IOException {
    return start(List.of("env", "--default-signal=INT"), folder, arguments, Map.of());
  }

  private static ToolProcess start(
      List<String> starter, Path folder, List<String> arguments, Map<String, String> environment)
      throws IOException {
    List<String> line = new ArrayList<>(starter);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(JAVA);
    Optional.ofNullable(System.getProperty(SERVERS))
        .ifPresent(servers -> line.add("-D" + SERVERS + "=" + servers));
    line.addAll(List.of("-cp", absoluteClassPath(), Main.class.getName()));
    line.addAll(arguments);
    Path out = Files.createTempFile(folder, "process-", ".out");
    Path err = Files.createTempFile(folder, "process-", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new ToolProcess(process, out, err);
  }

  private static String absoluteClassPath() {
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, parts);
  }

  /** Ends it with SIGKILL, which it cannot hear of. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Its exit status; fails when it does not end. */
  int exitStatus() throws InterruptedException {
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      kill();
      throw new AssertionError("The tool did not end within 5 minutes");
    }
    return process.exitValue();
  }

  String output() throws IOException {
    return Files.readString(out);
  }

  String errors() throws IOException {
    return Files.readString(err);
  }
}
