package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.launcher.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Several runs on one database at the same time. */
@Tag("server")
class ConcurrentApplyTest {
  private static final int RUNS = 8;

  @TempDir private Path folder;

  @OnEachServer
  void oneRunDoesTheWorkAndTheOthersFindNothingToDo(int majorVersion)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    try (Project project = Project.on(majorVersion, folder);
        ExecutorService threads = Executors.newFixedThreadPool(RUNS)) {
      project.execute("CREATE TABLE item (id int); INSERT INTO item VALUES (1), (2)");
      project.schema(
          """
          CREATE TABLE item (id int, note text DEFAULT 'x');
          CREATE INDEX item_id ON item (id);
          CREATE TABLE other (id int PRIMARY KEY);
          """);
      List<Future<Typed>> runs =
          Stream.generate(() -> threads.submit(() -> project.type("apply"))).limit(RUNS).toList();

      int applied = 0;
      for (Future<Typed> run : runs) {
        Typed typed = run.get();
        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.OK);
        applied += typed.err().contains("Applied ") ? 1 : 0;
      }
      assertThat(applied).isEqualTo(1);
      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.value("SELECT count(*) FROM item WHERE note = 'x'")).isEqualTo("2");
    }
  }

  @OnEachServer
  void oneRunAppliesTheMigrationsAndTheOthersFindThemApplied(int majorVersion)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    try (Project project = Project.on(majorVersion, folder);
        ExecutorService threads = Executors.newFixedThreadPool(RUNS)) {
      Path migrations = Files.createDirectories(folder.resolve("migrations"));
      Files.writeString(
          migrations.resolve("20260101_000000_a.sql"),
          "CREATE TABLE item (id int); INSERT INTO item VALUES (1);");
      Files.writeString(
          migrations.resolve("20260102_000000_b.sql"),
          "CREATE INDEX CONCURRENTLY item_id ON item (id); INSERT INTO item VALUES (2);");
      List<Future<Typed>> runs =
          Stream.generate(() -> threads.submit(() -> project.type("migrate apply")))
              .limit(RUNS)
              .toList();

      int applied = 0;
      for (Future<Typed> run : runs) {
        Typed typed = run.get();
        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.OK);
        applied += typed.err().contains("Applied 2 migrations") ? 1 : 0;
      }
      assertThat(applied).isEqualTo(1);
      assertThat(project.value("SELECT count(*) FROM item")).isEqualTo("2");
      assertThat(project.value("SELECT count(*) FROM _pgflux.migrations")).isEqualTo("2");
    }
  }
}
