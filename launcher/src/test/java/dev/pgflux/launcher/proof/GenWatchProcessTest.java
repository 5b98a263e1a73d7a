package dev.pgflux.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.plugin.PluginJar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C is how watching ends well. */
@Tag("server")
class GenWatchProcessTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aSignalEndsItWithStatusZero(String signal) throws Exception {
    PluginJar.addTo(folder, "NamesEmitter");
    Files.createDirectories(folder.resolve("schema"));
    Files.writeString(folder.resolve("schema/a.sql"), "CREATE TABLE a (a int);");
    ToolProcess tool =
        ToolProcess.startHearing(
            folder, List.of("gen", "--watch", "--lang", "names", "--out", "out", "--from-source"));
    try {
      awaitFile(folder.resolve("out/names.txt"), tool);

      int killed =
          new ProcessBuilder("kill", "-" + signal, Long.toString(tool.process().pid()))
              .start()
              .waitFor();

      assertThat(killed).isZero();
      assertThat(tool.exitStatus()).as(tool.errors()).isZero();
      assertThat(tool.errors()).contains("Stopped watching.");
    } finally {
      tool.kill();
    }
  }

  private static void awaitFile(Path file, ToolProcess tool) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!Files.exists(file)) {
      assertThat(System.nanoTime()).as(tool.errors()).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
