package dev.pgflux.ports.application.migrations;

import dev.pgflux.ports.migration.Migration;
import dev.pgflux.ports.migration.MigrationState;
import dev.pgflux.ports.migration.MigrationSteps;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.LedgerEntry;
import dev.pgflux.ports.spi.MigrationException;
import dev.pgflux.ports.spi.MigrationReader;
import dev.pgflux.ports.spi.MigrationStatement;
import dev.pgflux.ports.spi.MigrationStatement.Form;
import dev.pgflux.ports.spi.SchemaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes apart what is to be applied, all of it before anything is done. */
final class PendingFiles {
  private final MigrationReader reader;

  /**
   * A file that is to be applied.
   *
   * @param migration the file
   * @param steps its statements
   * @param entry its row, where it was begun before
   */
  record Pending(Migration migration, MigrationSteps steps, Optional<LedgerEntry> entry) {
    String file() {
      return migration.name().file();
    }

    /** How many statements an earlier run had done. */
    int done() {
      return entry.map(it -> it.steps().done()).orElse(0);
    }
  }

  PendingFiles(MigrationReader reader) {
    this.reader = reader;
  }

  /** What is to be applied. */
  List<Pending> of(MigrationState state, Optional<String> upTo) {
    List<String> obstacles = state.obstacles();
    if (!obstacles.isEmpty()) {
      throw new MigrationException(
          "Nothing was applied:\n  " + String.join("\n  ", obstacles),
          "pg-flux migrate status  shows how every file stands.");
    }
    state
        .interrupted()
        .filter(entry -> entry.steps().isBeingUndone())
        .ifPresent(entry -> {
          throw new MigrationException(
              "The rollback of " + entry.file() + " was interrupted.",
              "Bring it to its end with  pg-flux migrate rollback");
        });
    return parsed(chosen(state, upTo), state);
  }

  private static List<Migration> chosen(MigrationState state, Optional<String> upTo) {
    List<Migration> pending = state.pending();
    if (upTo.isEmpty()) {
      return pending;
    }
    List<Migration> meant = state.directory().meantBy(upTo.get());
    if (meant.size() != 1) {
      throw new MigrationException(
          meant.isEmpty()
              ? "No migration in " + state.directory().place() + " is called " + upTo.get() + "."
              : upTo.get() + " fits " + meant.size() + " migrations.",
          "Name one file, with .sql or without, or how only one begins.");
    }
    return pending.stream()
        .filter(migration -> migration.name().compareTo(meant.getFirst().name()) <= 0)
        .toList();
  }

  private List<Pending> parsed(List<Migration> migrations, MigrationState state) {
    List<Diagnostic> problems = new ArrayList<>();
    List<Pending> pending = new ArrayList<>();
    for (Migration migration : migrations) {
      try {
        pending.add(
            new Pending(migration, migration.up(reader), state.entry(migration.name().file())));
      } catch (SchemaException e) {
        problems.addAll(e.diagnostics());
      }
    }
    if (!problems.isEmpty()) {
      throw new SchemaException(problems);
    }
    return pending;
  }

  /**
   * The statements that change a schema, in a form in which they can be tried in one transaction.
   */
  static List<String> withinTransaction(List<MigrationStatement> statements) {
    return statements.stream()
        .flatMap(statement ->
            switch (statement.form()) {
              case Form.Alone alone -> alone.withinTransaction().stream();
              case Form.Plain _, Form.SessionSetting _ -> Stream.of(statement.sql());
              case Form.Begin _, Form.Commit _ -> Stream.<String>empty();
            })
        .toList();
  }
}
