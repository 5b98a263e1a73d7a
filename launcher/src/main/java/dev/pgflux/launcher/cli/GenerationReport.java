package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.codegen.UnifiedDifference;
import dev.pgflux.launcher.report.GenerationJson;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.in.GenerateCode.Change;
import dev.pgflux.ports.in.GenerateCode.Files;
import dev.pgflux.ports.in.GenerateCode.Obstacle;
import dev.pgflux.ports.in.GenerateCode.Outcome;
import java.util.List;

/**
 * Tells people what became of generated files: the paths of those that changed are the result, all
 * else stands beside it.
 */
final class GenerationReport {

  /** How many lines of differences are shown, of one file and of all together. */
  private static final int LINES_OF_A_FILE = 60;

  private static final int LINES = 300;

  private final Terminal terminal;
  private final boolean json;
  private int linesLeft = LINES;

  /** Makes the report; in JSON, that is all of the result. */
  GenerationReport(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  ExitCode tell(Outcome outcome) {
    if (json) {
      terminal.print(GenerationJson.of(outcome));
    }
    return people(outcome);
  }

  private ExitCode people(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Written it -> {
        it.outputs().forEach(this::written);
        yield ExitCode.OK;
      }
      case Outcome.Current it -> {
        it.outputs()
            .forEach(files ->
                terminal.tell(
                    "%s: %d files in %s are current."
                        .formatted(files.emitter(), files.files().size(), files.folder())));
        yield ExitCode.OK;
      }
      case Outcome.Stale it -> {
        it.outputs().forEach(this::stale);
        terminal.tell("Generate them again, without --check.");
        yield ExitCode.STALE_CODE;
      }
      case Outcome.Refused it -> {
        it.obstacles().forEach(this::refused);
        terminal.tell("Nothing was written.");
        yield ExitCode.ERROR;
      }
      case Outcome.Failed it -> {
        people(it.others());
        it.failures().forEach(this::failed);
        yield ExitCode.ERROR;
      }
    };
  }

  private void written(Files files) {
    files.changes().forEach(change -> print(files, change));
    List<Change> removed = removed(files);
    removed.forEach(
        change -> terminal.tell("Removed " + path(files, change) + ", which is made no longer."));
    terminal.tell(
        "%s: %d files in %s, %d of them written, %d removed."
            .formatted(
                files.emitter(),
                files.files().size(),
                files.folder(),
                files.changes().size() - removed.size(),
                removed.size()));
  }

  private void stale(Files files) {
    files
        .changes()
        .forEach(change -> {
          print(files, change);
          difference(path(files, change), change);
        });
    if (files.changes().isEmpty()) {
      terminal.tell(
          "%s: %d files in %s are current."
              .formatted(files.emitter(), files.files().size(), files.folder()));
    } else {
      terminal.tell(
          "%s: %d files in %s, %d of them stale, %d left over."
              .formatted(
                  files.emitter(),
                  files.files().size(),
                  files.folder(),
                  files.changes().size() - removed(files).size(),
                  removed(files).size()));
    }
  }

  private void print(Files files, Change change) {
    if (!json) {
      terminal.printLine(path(files, change));
    }
  }

  /** Beside the result, which stays a list of paths. */
  private void difference(String path, Change change) {
    if (linesLeft <= 0) {
      return;
    }
    List<String> lines = UnifiedDifference.of(path, change, Math.min(LINES_OF_A_FILE, linesLeft));
    lines.forEach(line -> terminal.tell(coloured(line)));
    linesLeft -= lines.size();
    if (linesLeft <= 0) {
      terminal.tell("… and more, which is not shown.");
    }
  }

  private String coloured(String line) {
    if (line.startsWith("+") && !line.startsWith("+++")) {
      return terminal.painted(Terminal.Style.GOOD, line);
    }
    return line.startsWith("-") && !line.startsWith("---")
        ? terminal.painted(Terminal.Style.ERROR, line)
        : line;
  }

  private void refused(Obstacle obstacle) {
    terminal.tell(terminal.painted(Terminal.Style.ERROR, "error: ") + obstacle.message());
    terminal.tell(obstacle.advice());
  }

  private void failed(String failure) {
    terminal.tell(terminal.painted(Terminal.Style.ERROR, "error: ") + failure);
  }

  private static List<Change> removed(Files files) {
    return files.changes().stream().filter(Change.Removed.class::isInstance).toList();
  }

  private static String path(Files files, Change change) {
    return files.folder() + "/" + change.path();
  }
}
