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
  /** Takes over what others changed. */
  PULL("pull", "Write what the database has beyond the schema files"),
  /** Generates code. */
  GEN("gen", "Generate code from the schema"),
  /** Starts a configuration file of outputs. */
  GEN_INIT("gen init", "Write a configuration file for gen that explains every option"),
  /** Writes a migration. */
  MIGRATE_GENERATE("migrate generate", "Write what the database needs as a migration file"),
  /** Applies migrations. */
  MIGRATE_APPLY("migrate apply", "Apply the migration files that the database does not have yet"),
  /** Lists migrations. */
  MIGRATE_STATUS("migrate status", "Show which migration files the database has"),
  /** Undoes migrations. */
  MIGRATE_ROLLBACK("migrate rollback", "Undo the migrations that were applied last (exit code 6)"),
  /** Moves pending migrations. */
  MIGRATE_REBASE("migrate rebase", "Put pending migrations behind those that are applied"),
  /** Takes files as applied. */
  MIGRATE_BASELINE("migrate baseline", "Take migration files as applied without running them"),
  /** Mends the ledger. */
  MIGRATE_REPAIR("migrate repair", "Say what is true of a file that the ledger has wrong"),
  /** Accepts an edit. */
  MIGRATE_REHASH("migrate rehash", "Accept the text that an applied file has now"),
  /** Checks files. */
  MIGRATE_VERIFY_FILES("migrate verify-files", "Check the migration files, without any database"),
  /** Tells of dangers. */
  EXPLAIN("explain", "Explain a hazard: what it means, what it locks, and what the safer way is"),
  /** Shows it all. */
  DEMO("demo", "See all of it work on a PostgreSQL of its own"),
  /** Completes commands in shells. */
  COMPLETION("completion", "Print a completion script for bash or zsh"),
  /** Says which version this is. */
  VERSION("version", "Print the version");

  private final String word;
  private final String summary;

  CommandName(String word, String summary) {
    this.word = word;
    this.summary = summary;
  }

  /**
   * The command as it is typed.
   *
   * @return a word in lower case, or two with a blank between them
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
   * @param words as typed, in order
   * @return the command that the first of them name, if there is such a one
   */
  static Optional<CommandName> of(List<String> words) {
    return Arrays.stream(values())
        .filter(name -> {
          List<String> its = List.of(name.word.split(" ", -1));
          return words.size() >= its.size() && words.subList(0, its.size()).equals(its);
        })
        .findFirst();
  }

  /**
   * The group that the command belongs to.
   *
   * @return the first word of two
   */
  Optional<CommandGroup> group() {
    return CommandGroup.of(word.split(" ", 2)[0]);
  }

  /**
   * The commands that are typed after this one's name.
   *
   * @return their names, which begin with this one's
   */
  List<CommandName> below() {
    return Arrays.stream(values()).filter(name -> name.isBelow(this)).toList();
  }

  private boolean isBelow(CommandName other) {
    return word.startsWith(other.word + " ");
  }

  /**
   * Whether the command is typed after another one's name.
   *
   * @return true for {@code gen init}
   */
  boolean isBelowAnother() {
    return Arrays.stream(values()).anyMatch(this::isBelow);
  }

  /**
   * The last word, by which it is known within its group.
   *
   * @return a word in lower case
   */
  String lastWord() {
    return word.substring(word.indexOf(' ') + 1);
  }
}
