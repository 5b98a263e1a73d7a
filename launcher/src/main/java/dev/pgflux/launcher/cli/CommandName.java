package dev.pgflux.launcher.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every command there is, so that help and completion need none of the commands themselves. */
public enum CommandName {
  /** Starts a project. */
  INIT("init", "Start a project: a configuration file and a folder for the schema"),
  /** Shows what would be done. */
  PLAN("plan", "Show what would make the database what the schema files say"),
  /** Does it. */
  APPLY("apply", "Make the database what the schema files say"),
  /** Looks for differences. */
  DRIFT("drift", "Say whether the database differs from the schema files (exit code 2)"),
  /** Looks for what is declared. */
  VERIFY(
      "verify", "Say whether the database has all that the schema files declare (exit codes 2, 4)"),
  /** Shows what is there. */
  INSPECT("inspect", "Print what the database has"),
  /** Writes a database down. */
  DUMP("dump", "Write what the database has as schema files"),
  /** Generates code. */
  GEN("gen", "Generate code from the schema"),
  /** Tells of dangers. */
  EXPLAIN("explain", "Explain a hazard: what it means, what it locks, and what the safer way is"),
  /** Shows it all. */
  DEMO("demo", "See all of it work on a PostgreSQL of its own"),
  /** Completes commands in shells. */
  COMPLETION("completion", "Print a completion script for bash or zsh"),
  /** Says which version this is. */
  VERSION("version", "Print the version");

  /** What the Go tool has and this version does not have yet. */
  private static final List<String> LATER = List.of("pull", "migrate");

  private final String word;
  private final String summary;

  CommandName(String word, String summary) {
    this.word = word;
    this.summary = summary;
  }

  /**
   * The command as it is typed.
   *
   * @return a word in lower case
   */
  public String word() {
    return word;
  }

  /**
   * What it does.
   *
   * @return one line without a full stop
   */
  public String summary() {
    return summary;
  }

  /**
   * Finds a command.
   *
   * @param word as typed
   * @return the command, if there is such a one
   */
  static Optional<CommandName> of(String word) {
    return Arrays.stream(values()).filter(name -> name.word.equals(word)).findFirst();
  }

  /**
   * Whether users of the Go tool know a command that is still to come.
   *
   * @param word as typed
   * @return true for those
   */
  static boolean isForLater(String word) {
    return LATER.contains(word);
  }
}
