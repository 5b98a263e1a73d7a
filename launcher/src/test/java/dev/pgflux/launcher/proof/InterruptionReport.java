package dev.pgflux.launcher.proof;

import dev.pgflux.launcher.proof.InterruptedRun.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The results of interrupted runs as tables in Markdown, written anew after each of them. */
final class InterruptionReport {
  private final String name;
  private final List<ProvenStep> steps;
  private final int rows;
  private final List<Result> results = new ArrayList<>();

  InterruptionReport(String name, List<ProvenStep> steps, int rows) {
    this.name = name;
    this.steps = steps;
    this.rows = rows;
  }

  void add(Result result) {
    results.add(result);
    try {
      Proof.record(name, text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Result> results() {
    return List.copyOf(results);
  }

  private String text() {
    String bad =
        results.stream()
            .filter(it -> !it.difference().isEmpty() || !it.twice().isEmpty())
            .map(it -> "- " + it + "\n")
            .collect(Collectors.joining());
    return "%d steps, %d phases, %,d rows, %d interrupted runs.%n%n"
            .formatted(
                steps.size(),
                steps.stream().map(ProvenStep::phase).distinct().count(),
                rows,
                results.size())
        + ways(results)
        + "\n"
        + byStep(steps, results)
        + bad;
  }

  private static String ways(List<Result> results) {
    StringBuilder table =
        new StringBuilder(
            "| way | runs | at work or waiting when it happened | ended with an error | carried on | lost | done twice |\n|---|---|---|---|---|---|---|\n");
    for (Way way : Way.values()) {
      List<Result> of = results.stream().filter(it -> it.interrupted().way() == way).toList();
      table.append(
          "| %s | %d | %d | %d | %d | %d | %d |%n"
              .formatted(
                  way.title(),
                  of.size(),
                  of.stream().filter(Result::caughtAtWork).count(),
                  of.stream().filter(it -> it.firstStatus() != 0).count(),
                  of.stream().filter(it -> it.difference().isEmpty()).count(),
                  of.stream().filter(it -> !it.difference().isEmpty()).count(),
                  of.stream().filter(it -> !it.twice().isEmpty()).count()));
    }
    return table.toString();
  }

  private static String byStep(List<ProvenStep> steps, List<Result> results) {
    String ways = Arrays.stream(Way.values()).map(Way::title).collect(Collectors.joining(" | "));
    StringBuilder table =
        new StringBuilder("| step | phase | %s |%n|---|---|---|---|---|---|---|%n".formatted(ways));
    for (ProvenStep step : steps) {
      table.append("| %d `%s` | %d |".formatted(step.number(), step.title(), step.phase() + 1));
      for (Way way : Way.values()) {
        List<Result> of =
            results.stream()
                .filter(it -> it.interrupted().way() == way)
                .filter(it -> it.interrupted().step().equals(step))
                .toList();
        long good =
            of.stream().filter(it -> it.difference().isEmpty() && it.twice().isEmpty()).count();
        table.append(" %d of %d |".formatted(good, of.size()));
      }
      table.append('\n');
    }
    return table.toString();
  }
}
