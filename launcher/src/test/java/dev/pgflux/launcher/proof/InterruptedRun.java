package dev.pgflux.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.cli.Typed;
import dev.pgflux.launcher.scenario.CatalogFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Interrupts a run, types the same command again, and looks what has become of the database. */
final class InterruptedRun {
  /** More than the retries of all locks take together. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final OwnServer server;
  private final Path folder;
  private final Commands commands;
  private final List<ProvenStep> steps;
  private final List<String> undisturbed;

  InterruptedRun(
      OwnServer server,
      Path folder,
      Commands commands,
      List<ProvenStep> steps,
      List<String> undisturbed) {
    this.server = server;
    this.folder = folder;
    this.commands = commands;
    this.steps = steps;
    this.undisturbed = undisturbed;
  }

  /**
   * What is typed.
   *
   * @param apply what is interrupted, and typed again
   * @param drift what says whether anything is left to do
   * @param again what an interrupted run advises
   */
  record Commands(String apply, String drift, String again) {}

  /**
   * What came of it.
   *
   * @param interrupted what was interrupted
   * @param caughtAtWork whether the server was seen at work or waiting when it happened
   * @param firstStatus how the interrupted run ended; -1 where it was killed
   * @param firstErrors what the interrupted run said
   * @param committed how many steps were committed before the second run, as far as the server said
   * @param twice steps that both runs committed
   * @param difference contents that are not those of an undisturbed run
   */
  record Result(
      Interruption.Case interrupted,
      boolean caughtAtWork,
      int firstStatus,
      String firstErrors,
      long committed,
      List<String> twice,
      List<String> difference) {}

  /** A result in any case: a run that goes wrong is one that differs from an undisturbed one. */
  Result of(Interruption.Case interrupted, LiveDatabase database) {
    try {
      return interrupt(interrupted, database);
    } catch (Exception | AssertionError e) {
      return new Result(interrupted, false, -1, "", 0, List.of(), List.of(e.toString()));
    }
  }

  private Result interrupt(Interruption.Case interrupted, LiveDatabase database) throws Exception {
    CompletableFuture<ToolProcess> process = new CompletableFuture<>();
    CompletableFuture<ServerProxy> between = new CompletableFuture<>();
    double fraction = interrupted.step().number() * 0.37 % 0.9;
    try (Interruption interruption =
            new Interruption(
                interrupted,
                steps,
                database,
                fraction,
                session -> interrupt(interrupted.way(), session, between, process));
        ServerProxy proxy = new ServerProxy(database.port(), interruption)) {
      between.complete(proxy);
      LiveDatabase proxied = database.at(proxy.port());
      Ended first =
          interrupted.way() == Way.TOOL_KILLED ? killed(proxied, process) : typed(proxied);
      interruption.release();
      if (first.status() > 0) {
        assertThat(first.err().split("error: ", -1)).as(first.err()).hasSize(2);
        assertThat(first.err()).doesNotContain("Unexpected").contains(commands.again());
      }
      if (interrupted.way() != Way.LOCK_HELD) {
        assertThat(interruption.happened()).as("%s: %s", interrupted, first.err()).isTrue();
      }
      List<ProvenStep> done = StatementRecorder.among(steps, proxy.committed()).toList();
      return again(interrupted, interruption.caughtAtWork(), first, done, database);
    }
  }

  private record Ended(int status, String err) {}

  private Result again(
      Interruption.Case interrupted,
      boolean caughtAtWork,
      Ended first,
      List<ProvenStep> done,
      LiveDatabase database)
      throws Exception {
    try (ServerProxy proxy = new ServerProxy(database.port(), Tap.NONE)) {
      Typed second = Typed.in(folder, line(database.at(proxy.port())));
      assertThat(second.exitCode())
          .as("%s; first: %s; then: %s", interrupted, first.err(), second.err())
          .isEqualTo(ExitCode.OK);
      List<String> twice =
          StatementRecorder.among(done, proxy.committed())
              .map(ProvenStep::sql)
              .filter(sql -> !isMeantToBeRepeated(sql))
              .toList();
      Typed drift = Typed.in(folder, commands.drift() + " --db " + database.libpqUrl());
      List<String> difference =
          new ArrayList<>(CatalogFacts.difference(undisturbed, database.contents()));
      if (drift.exitCode() != ExitCode.OK) {
        difference.add("drift: " + drift.out() + drift.err());
      }
      return new Result(
          interrupted, caughtAtWork, first.status(), first.err(), done.size(), twice, difference);
    }
  }

  /**
   * A block that fills a column finds no row without a value. What was computed for a materialized
   * view beside the old one is of another time, and is computed again.
   */
  private static boolean isMeantToBeRepeated(String sql) {
    return sql.contains("-- pg-flux: repeatable") || sql.contains("pgflux_new_city_count");
  }

  private void interrupt(
      Way way, ProxiedSession session, Future<ServerProxy> proxy, Future<ToolProcess> process)
      throws Exception {
    switch (way) {
      case TOOL_KILLED -> process.get().kill();
      case BACKEND_TERMINATED ->
          server
              .database("postgres")
              .value("SELECT pg_terminate_backend(%d, 10000)".formatted(session.processId()));
      case SERVER_RESTARTED -> server.crashAndRestart();
      case CONNECTION_CUT -> proxy.get().cut();
      case LOCK_HELD -> {}
    }
  }

  private Ended killed(LiveDatabase proxied, CompletableFuture<ToolProcess> process)
      throws Exception {
    ToolProcess tool = ToolProcess.start(folder, List.of(line(proxied).split(" ", -1)));
    process.complete(tool);
    tool.exitStatus();
    return new Ended(-1, tool.errors());
  }

  private Ended typed(LiveDatabase proxied) throws Exception {
    ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    try {
      Future<Typed> typed = thread.submit(() -> Typed.in(folder, line(proxied)));
      Typed ended = typed.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
      return new Ended(ended.exitCode().status(), ended.err());
    } catch (TimeoutException e) {
      throw new AssertionError("The interrupted run did not end", e);
    } finally {
      thread.shutdownNow();
    }
  }

  private String line(LiveDatabase database) {
    return commands.apply() + " --db " + database.libpqUrl();
  }
}
