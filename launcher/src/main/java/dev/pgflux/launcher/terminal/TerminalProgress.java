package dev.pgflux.launcher.terminal;

import dev.pgflux.launcher.terminal.Terminal.Style;
import dev.pgflux.ports.out.Progress;
import java.time.Duration;

/**
 * Tells of progress on the standard error: to a person at a terminal each step, to a script only
 * what takes longer than expected, and everything where that was asked for.
 */
public final class TerminalProgress implements Progress {

  private static final int BAR_WIDTH = 20;

  private final Terminal terminal;
  private final boolean verbose;
  private final long began = System.nanoTime();

  /**
   * Makes the teller.
   *
   * @param terminal where to tell
   * @param verbose whether to tell everything
   */
  public TerminalProgress(Terminal terminal, boolean verbose) {
    this.terminal = terminal;
    this.verbose = verbose;
  }

  @Override
  public void report(Event event) {
    switch (event) {
      case Event.Stage it -> tellIf(verbose, "%5d ms  %s".formatted(elapsed(), it.description()));
      case Event.Waiting it -> terminal.tell("Waiting: " + it.reason());
      case Event.Warning it -> terminal.warn(it.message());
      case Event.StepAdvanced it ->
          tellIf(
              verbose || terminal.interactive(),
              "[%d/%d] %s %3d %% %s"
                  .formatted(it.number(), it.total(), bar(it.percent()), it.percent(), it.phase()));
      case Event.StepStarted it ->
          tellIf(
              verbose || terminal.interactive(),
              "[%d/%d] %s".formatted(it.number(), it.total(), it.description()));
      case Event.StepFinished it ->
          tellIf(
              verbose,
              "[%d/%d] done in %d ms".formatted(it.number(), it.total(), it.took().toMillis()));
      case Event.Retrying it ->
          terminal.tell(
              "Step %d did not get its lock at attempt %d and is tried again in %d ms: %s"
                  .formatted(it.number(), it.attempt(), it.pause().toMillis(), it.reason()));
    }
  }

  private static String bar(int percent) {
    int full = percent * BAR_WIDTH / 100;
    return "#".repeat(full) + ".".repeat(BAR_WIDTH - full);
  }

  /** Milliseconds since the command began its work. */
  private long elapsed() {
    return Duration.ofNanos(System.nanoTime() - began).toMillis();
  }

  private void tellIf(boolean wanted, String text) {
    if (wanted) {
      terminal.tell(terminal.painted(Style.FAINT, text));
    }
  }
}
