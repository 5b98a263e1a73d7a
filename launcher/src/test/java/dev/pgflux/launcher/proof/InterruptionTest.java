package dev.pgflux.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.cli.Typed;
import dev.pgflux.launcher.proof.InterruptedRun.Commands;
import dev.pgflux.launcher.proof.InterruptedRun.Result;
import dev.pgflux.launcher.proof.Interruption.Case;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wherever a run is interrupted, and however: the same command, typed again, brings the database to
 * where an undisturbed run does, loses nothing and does nothing twice.
 */
@Tag("server")
class InterruptionTest {
  private static final int VERSION = Integer.getInteger("proof.version", 18);
  private static final String OPTIONS = " --set-not-null-reltuple-hint 1000";
  private static final Commands PLAN =
      new Commands("apply --allow-hazards all" + OPTIONS, "drift" + OPTIONS, " and apply again");
  private static final Commands MIGRATION =
      new Commands(
          "migrate apply --allow-hazards all", "drift" + OPTIONS, "run the same command again");

  /** Runs that wait for a lock do nothing else. */
  private static final int WAITING_TOGETHER = 10;

  @TempDir private Path folder;

  /** The ways to try, by name; all of them where {@code -Dproof.ways=} names none. */
  private static final List<Way> WAYS = ways(System.getProperty("proof.ways", ""));

  @Test
  void theSameCommandCarriesAPlanOnWhereverItWasCut() throws Exception {
    int rows = Proof.size(1_000_000, 5_000);
    try (OwnServer server = started(rows)) {
      prove(server, PLAN, rows, "interruption");
    }
  }

  @Test
  void theSameCommandCarriesAMigrationOnWhereverItWasCut() throws Exception {
    int rows = Proof.size(100_000, 5_000);
    try (OwnServer server = started(rows)) {
      String database = " --db " + server.database("before").libpqUrl();
      Files.createDirectories(folder.resolve("migrations"));
      Files.writeString(folder.resolve("migrations/20260101_000000_ledger.sql"), "SELECT 1;");
      type("migrate apply" + database);
      type("migrate generate --label steps" + OPTIONS + database);
      prove(server, MIGRATION, rows, "migration-interruption");
    }
  }

  private void type(String line) {
    Typed typed = Typed.in(folder, line);
    assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.OK);
  }

  private OwnServer started(int rows) throws Exception {
    Files.createDirectories(folder.resolve("schema"));
    Files.writeString(folder.resolve("schema/all.sql"), resource("after.sql"));
    OwnServer server = OwnServer.start(VERSION);
    server
        .create("before")
        .execute(resource("before.sql").replace(":rows", Integer.toString(rows)));
    return server;
  }

  private void prove(OwnServer server, Commands commands, int rows, String name) throws Exception {
    StatementRecorder recorder = new StatementRecorder();
    List<String> undisturbed = undisturbed(server, commands, recorder);
    assertThat(recorder.steps()).hasSizeGreaterThanOrEqualTo(30);

    InterruptedRun run =
        new InterruptedRun(server, folder, commands, recorder.steps(), undisturbed);
    InterruptionReport report = new InterruptionReport(name, recorder.steps(), rows);
    for (Case interrupted : cases(recorder.steps())) {
      report.add(of(run, server, interrupted));
    }
    together(run, server, waiting(recorder.steps())).forEach(report::add);

    assertThat(report.results())
        .isNotEmpty()
        .allSatisfy(result -> {
          assertThat(result.difference()).as("%s: lost", result.interrupted()).isEmpty();
          assertThat(result.twice()).as("%s: done twice", result.interrupted()).isEmpty();
        });
  }

  private List<String> undisturbed(OwnServer server, Commands commands, StatementRecorder recorder)
      throws Exception {
    LiveDatabase database = server.copy("before", "undisturbed");
    try (ServerProxy proxy = new ServerProxy(server.port(), recorder)) {
      type(commands.apply() + " --db " + database.at(proxy.port()).libpqUrl());
    }
    return database.contents();
  }

  private static Result of(InterruptedRun run, OwnServer server, Case interrupted)
      throws SQLException {
    String name =
        "%s_%s_%d"
            .formatted(interrupted.way(), interrupted.moment(), interrupted.step().number())
            .toLowerCase(Locale.ROOT);
    Result result = run.of(interrupted, server.copy("before", name));
    server.drop(name);
    return result;
  }

  private static List<Result> together(InterruptedRun run, OwnServer server, List<Case> cases)
      throws Exception {
    List<Result> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WAITING_TOGETHER)) {
      List<Future<Result>> running =
          cases.stream().map(it -> threads.submit(() -> of(run, server, it))).toList();
      for (Future<Result> each : running) {
        results.add(each.get());
      }
    }
    return results;
  }

  /** Every step, way and moment; or a few of each, at other steps for each of them. */
  private static List<Case> cases(List<ProvenStep> steps) {
    List<Case> cases = new ArrayList<>();
    for (Way way : WAYS) {
      for (Moment moment : Moment.values()) {
        int shift = 4 + 5 * cases.size();
        for (ProvenStep step : steps) {
          boolean chosen = (step.number() + shift) % Proof.size(1, 32) == 0;
          if (chosen && way != Way.LOCK_HELD) {
            cases.add(new Case(way, moment, step));
          }
        }
      }
    }
    return cases;
  }

  private static List<Case> waiting(List<ProvenStep> steps) {
    return steps.stream()
        .filter(step -> WAYS.contains(Way.LOCK_HELD))
        .filter(step -> step.number() % Proof.size(1, 20) == 0)
        .map(step -> new Case(Way.LOCK_HELD, Moment.DURING, step))
        .toList();
  }

  private static List<Way> ways(String names) {
    return names.isEmpty()
        ? List.of(Way.values())
        : Stream.of(names.split(",", -1)).map(Way::valueOf).toList();
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            InterruptionTest.class.getResourceAsStream("/proof/interruption/" + name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
