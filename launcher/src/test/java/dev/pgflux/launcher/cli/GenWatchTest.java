package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.plugin.PluginJar;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.launcher.wiring.ComponentCommands;
import dev.pgflux.ports.out.Cancellation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that follows the schema while somebody works on it. */
@Tag("server")
class GenWatchTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private Project project;
  private final Cancellation cancellation = new Cancellation();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void createProject() throws Exception {
    project = Project.on(18, folder);
    PluginJar.addTo(folder, "NotesEmitter");
    project.execute("CREATE TABLE a (one int); CREATE TYPE mood AS ENUM ('sad')");
  }

  @AfterEach
  void dropDatabase() {
    project.close();
  }

  @Test
  void aDatabaseIsFollowedWhateverChangesInIt() throws Exception {
    CompletableFuture<ExitCode> running =
        start("gen", "--watch", "--lang", "notes", "--out", "out");
    awaitText("out/all.notes", "name=one");

    project.execute("ALTER TABLE a ADD two int");
    awaitText("out/all.notes", "name=two");
    project.execute("COMMENT ON COLUMN a.two IS 'a comment'");
    awaitText("out/all.notes", "a comment");
    project.execute("ALTER TYPE mood ADD VALUE 'glad'");
    awaitText("out/all.notes", "glad");
    project.execute("CREATE DOMAIN email AS text");
    awaitText("out/all.notes", "email");
    project.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    awaitError("Watching on");
    project.execute("ALTER TABLE a ADD three int");
    awaitText("out/all.notes", "name=three");

    assertThat(stopped(running)).isEqualTo(ExitCode.OK);
  }

  @Test
  void filesAndTheConfigurationAreFollowedAndErrorsAreSurvived() throws Exception {
    project.schema("CREATE TABLE a (one int);");
    configure("outputs: [{lang: notes, out: out, package: first}]");
    CompletableFuture<ExitCode> running = start("gen", "--watch", "--from-source");
    awaitText("out/all.notes", "// first");

    project.schema("CREATE TABLE a (one int, two int);");
    awaitText("out/all.notes", "name=two");
    project.schema("CREATE TABEL a (one int);");
    awaitError("syntax error");
    project.schema("CREATE TABLE a (three int);");
    awaitText("out/all.notes", "name=three");
    configure("outputs: [{lang: notes, out: out, pakcage: second}]");
    awaitError("Did you mean \"package\"?");
    configure("outputs: [{lang: notes, out: out, package: second}]");
    awaitText("out/all.notes", "// second");

    assertThat(stopped(running)).isEqualTo(ExitCode.OK);
    assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("Stopped watching.\n");
  }

  @Test
  void watchingAndCheckingExcludeEachOther() {
    assertThat(project.type("gen --watch --check --lang notes").err()).contains("Give one of them");
  }

  private CompletableFuture<ExitCode> start(String... arguments) {
    Terminal terminal =
        new Terminal(stream(new ByteArrayOutputStream()), stream(err), false, false);
    Map<String, String> environment = Map.of("PGFLUX_DB", project.database().libpqUrl());
    return CompletableFuture.supplyAsync(() ->
        new ComponentCommands(terminal, environment, folder, cancellation)
            .application()
            .run(List.of(arguments)));
  }

  private ExitCode stopped(CompletableFuture<ExitCode> running) throws Exception {
    assertThat(cancellation.request()).as("somebody hears of Ctrl-C").isTrue();
    return running.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private void configure(String text) throws IOException {
    Files.writeString(folder.resolve(".pg-flux-codegen.yml"), text);
  }

  private void awaitText(String path, String wanted) throws Exception {
    Path file = folder.resolve(path);
    await(() -> Files.exists(file) && Files.readString(file).contains(wanted), wanted);
  }

  private void awaitError(String wanted) throws Exception {
    await(() -> err.toString(StandardCharsets.UTF_8).contains(wanted), wanted);
  }

  /** What may come true later. */
  private interface Condition {
    boolean isTrue() throws IOException;
  }

  private void await(Condition condition, String what) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.isTrue()) {
      assertThat(System.nanoTime())
          .as("%s does not come; said was: %s", what, err.toString(StandardCharsets.UTF_8))
          .isLessThan(end);
      Thread.sleep(50);
    }
  }
}
