package dev.pgflux.launcher.terminal;

import dev.pgflux.launcher.cli.Question;
import jakarta.inject.Inject;
import java.io.Console;
import java.util.Optional;

/** Asks at the terminal that the process was started from. */
public final class TerminalQuestion implements Question {

  private final Terminal terminal;

  /**
   * Makes the asker.
   *
   * @param terminal where to ask
   */
  @Inject
  public TerminalQuestion(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public boolean isAffirmed(String text) {
    terminal.err().print(text + " [y/N] ");
    terminal.err().flush();
    return Optional.ofNullable(System.console())
        .map(Console::readLine)
        .map(String::strip)
        .filter(answer -> answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes"))
        .isPresent();
  }
}
