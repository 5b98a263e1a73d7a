package dev.pgflux.launcher.cli;

import java.util.List;

/**
 * An option that one command takes.
 *
 * @param names with their dashes, the first the one to show
 * @param placeholder what stands for the value in help; empty for an option without one
 * @param repeatable whether it may be given several times
 * @param description one sentence
 */
public record CommandOption(
    List<String> names, String placeholder, boolean repeatable, String description) {

  /** Copies the names. */
  public CommandOption {
    names = List.copyOf(names);
  }

  static CommandOption value(String name, String placeholder, String description) {
    return new CommandOption(List.of(name), placeholder, false, description);
  }

  static CommandOption flag(String name, String description) {
    return new CommandOption(List.of(name), "", false, description);
  }

  static CommandOption list(String name, String placeholder, String description) {
    return new CommandOption(List.of(name), placeholder, true, description);
  }
}
