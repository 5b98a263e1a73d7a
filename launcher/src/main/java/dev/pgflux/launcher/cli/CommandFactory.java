package dev.pgflux.launcher.cli;

/** Makes commands when they are called for. */
@FunctionalInterface
public interface CommandFactory {

  /**
   * Makes a command.
   *
   * @param name which
   * @return the command
   */
  Command create(CommandName name);
}
