package dev.pgflux.launcher.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Commands that share their first word. */
enum CommandGroup {
  /** Migration files. */
  MIGRATE(
      "migrate",
      "Migration files: generate, apply, status, rollback, rebase, baseline, repair, verify-files");

  private final String word;
  private final String summary;

  CommandGroup(String word, String summary) {
    this.word = word;
    this.summary = summary;
  }

  /** The first word of its commands. */
  String word() {
    return word;
  }

  /** What they are about, without a full stop. */
  String summary() {
    return summary;
  }

  /** Its commands. */
  List<CommandName> commands() {
    return Arrays.stream(CommandName.values())
        .filter(name -> name.group().filter(this::equals).isPresent())
        .toList();
  }

  /** The group of that name. */
  static Optional<CommandGroup> of(String word) {
    return Arrays.stream(values()).filter(group -> group.word.equals(word)).findFirst();
  }
}
