package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import java.util.List;

/** One command: made only when it is called for. */
public interface Command {

  /**
   * What it takes beside the options of all commands.
   *
   * @return its own options, in the order of help
   */
  default List<CommandOption> options() {
    return List.of();
  }

  /**
   * The words that it takes.
   *
   * @return how help shows them, such as {@code [FILE]}; empty for none
   */
  default String operands() {
    return "";
  }

  /**
   * What else help says of it.
   *
   * @return lines of at most 120 characters; empty where the options say all
   */
  default String details() {
    return "";
  }

  /**
   * Does it.
   *
   * @param invocation what was typed
   * @return what to end with
   */
  ExitCode run(Invocation invocation);
}
