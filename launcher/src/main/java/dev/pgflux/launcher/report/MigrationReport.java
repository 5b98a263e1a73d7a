package dev.pgflux.launcher.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pgflux.ports.in.ApplyMigrations;
import dev.pgflux.ports.in.ApplyMigrations.Applied;
import dev.pgflux.ports.in.CheckMigrationFiles;
import dev.pgflux.ports.in.GenerateMigration;
import dev.pgflux.ports.in.RebaseMigrations.Rebased;
import dev.pgflux.ports.in.RollBackMigrations;
import dev.pgflux.ports.in.ShowMigrations.Item;
import dev.pgflux.ports.in.ShowMigrations.Report;
import dev.pgflux.ports.in.ShowMigrations.State;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.LedgerEntry;
import dev.pgflux.ports.spi.OneLine;
import dev.pgflux.ports.spi.SourceLocation;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was done and found of migration files. */
public final class MigrationReport {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String STATUS = "status";

  private MigrationReport() {}

  /**
   * A table of all files.
   *
   * @param report how they stand
   * @return a line of headings and one for each file
   */
  public static String status(Report report) {
    int width =
        report.items().stream()
            .mapToInt(item -> item.file().length())
            .max()
            .orElse("FILENAME".length());
    String form = "%-12s  %-" + Math.max(width, "FILENAME".length()) + "s  %-23s  %s\n";
    StringBuilder text =
        new StringBuilder(form.formatted("STATUS", "FILENAME", "APPLIED AT", "DOWN"));
    for (Item item : report.items()) {
      text.append(
          form.formatted(
              word(item.state()),
              OneLine.of(item.file()),
              item.entry().map(entry -> TIME.format(entry.appliedAt())).orElse("-"),
              item.hasUndo() ? "yes" : "no"));
    }
    return text.toString();
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * How many there are of each.
   *
   * @param report how they stand
   * @return one sentence
   */
  public static String summary(Report report) {
    String counts =
        report.items().stream()
            .collect(Collectors.groupingBy(Item::state, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted((a, b) -> a.getKey().compareTo(b.getKey()))
            .map(entry -> entry.getValue() + " " + word(entry.getKey()))
            .collect(Collectors.joining(", "));
    return "%s: %s.".formatted(report.database(), counts.isEmpty() ? "no migrations" : counts);
  }

  /**
   * The same table for programs.
   *
   * @param report how they stand
   * @return one JSON object and a line break
   */
  public static String statusJson(Report report) {
    return JsonText.ofObject(json -> {
      json.writeStringField("database", report.database());
      JsonText.array(json, "migrations", report.items(), item -> item(json, item));
    });
  }

  private static void item(JsonGenerator json, Item item) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", item.file());
    json.writeStringField(STATUS, item.state().name().toLowerCase(Locale.ROOT));
    Optional<LedgerEntry> entry = item.entry();
    JsonText.optional(json, "appliedAt", entry.map(LedgerEntry::appliedAt).map(Instant::toString));
    JsonText.optional(json, "appliedBy", entry.flatMap(LedgerEntry::appliedBy));
    JsonText.optional(json, "checksum", entry.map(LedgerEntry::checksum));
    JsonText.optional(json, "toolVersion", entry.flatMap(LedgerEntry::toolVersion));
    json.writeBooleanField("hasUndo", item.hasUndo());
    json.writeEndObject();
  }

  /**
   * What is wrong, and how to repair it.
   *
   * @param report how the files stand
   * @return a line for each file that has something wrong with it
   */
  public static String problems(Report report) {
    return report.items().stream()
        .flatMap(item -> problem(item).stream())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static Optional<String> problem(Item item) {
    String file = OneLine.of(item.file());
    return switch (item.state()) {
      case APPLIED, PENDING -> Optional.empty();
      case INTERRUPTED ->
          Optional.of(
              file
                  + " was interrupted: the next  pg-flux migrate apply  carries it on, or  rollback  where that was interrupted");
      case EDITED ->
          Optional.of(
              file
                  + " was edited after it was applied: put its old text back, or  pg-flux migrate repair --file "
                  + file);
      case MISSING ->
          Optional.of(
              file
                  + " was applied and is gone: put it back, or  pg-flux migrate repair --forget --file "
                  + file);
      case OUT_OF_ORDER ->
          Optional.of(file + " comes before one that is applied:  pg-flux migrate rebase");
      case FOREIGN ->
          Optional.of(
              file
                  + " is named as no migration is: rename it, or  pg-flux migrate baseline "
                  + file
                  + "  where the database has it");
    };
  }

  /**
   * A migration that was written, or is not needed.
   *
   * @param outcome what came of it
   * @param dryRun whether its text is part of the result
   * @return one JSON object and a line break
   */
  public static String generated(GenerateMigration.Outcome outcome, boolean dryRun) {
    return JsonText.ofObject(json -> {
      switch (outcome) {
        case GenerateMigration.Outcome.UpToDate _ -> json.writeStringField(STATUS, "up_to_date");
        case GenerateMigration.Outcome.Written it -> {
          json.writeStringField(STATUS, dryRun ? "dry_run" : "written");
          json.writeStringField("file", it.file().name());
          JsonText.optional(json, "undo", it.undo().map(undo -> undo.name()));
          json.writeNumberField("steps", it.steps());
          hazards(json, it.hazards());
          if (dryRun) {
            json.writeStringField("content", it.file().content());
            JsonText.optional(json, "undoContent", it.undo().map(undo -> undo.content()));
          }
        }
      }
    });
  }

  private static void hazards(JsonGenerator json, List<? extends PlanModel.Hazard> hazards)
      throws IOException {
    JsonText.array(
        json,
        "hazards",
        List.copyOf(hazards),
        hazard -> {
          json.writeStartObject();
          json.writeStringField("code", hazard.code());
          json.writeBooleanField("blocking", hazard.blocking());
          json.writeStringField("at", hazard.objectName());
          json.writeStringField("reason", hazard.reason());
          json.writeEndObject();
        });
  }

  /**
   * Migrations that were applied, or why not.
   *
   * @param outcome what came of it
   * @return one JSON object and a line break
   */
  public static String applied(ApplyMigrations.Outcome outcome) {
    return JsonText.ofObject(json -> {
      switch (outcome) {
        case ApplyMigrations.Outcome.Done it -> {
          json.writeStringField(STATUS, "applied");
          files(json, it.files());
        }
        case ApplyMigrations.Outcome.Pending it -> {
          json.writeStringField(STATUS, "pending");
          files(json, it.files());
        }
        case ApplyMigrations.Outcome.Blocked it -> {
          json.writeStringField(STATUS, "blocked");
          hazards(json, it.hazards());
        }
        case ApplyMigrations.Outcome.Drifted it -> {
          json.writeStringField(STATUS, "drifted");
          json.writeStringField("file", it.file());
          files(json, it.files());
          JsonText.array(json, "changes", it.changes(), json::writeString);
        }
        case ApplyMigrations.Outcome.Differs it -> {
          json.writeStringField(STATUS, "differs");
          JsonText.array(json, "differences", it.differences(), json::writeString);
        }
      }
    });
  }

  private static void files(JsonGenerator json, List<Applied> files) throws IOException {
    JsonText.array(
        json,
        "files",
        files,
        file -> {
          json.writeStartObject();
          json.writeStringField("file", file.file());
          json.writeNumberField("statements", file.steps());
          json.writeNumberField("doneBefore", file.done());
          json.writeNumberField("milliseconds", file.took().toMillis());
          json.writeEndObject();
        });
  }

  /**
   * Migrations that were rolled back, or why not.
   *
   * @param outcome what came of it
   * @return one JSON object and a line break
   */
  public static String rolledBack(RollBackMigrations.Outcome outcome) {
    return JsonText.ofObject(json -> {
      switch (outcome) {
        case RollBackMigrations.Outcome.Done it -> {
          json.writeStringField(STATUS, "rolled_back");
          JsonText.array(json, "files", it.files(), json::writeString);
        }
        case RollBackMigrations.Outcome.Pending it -> {
          json.writeStringField(STATUS, "pending");
          JsonText.array(json, "files", it.files(), json::writeString);
        }
        case RollBackMigrations.Outcome.Blocked it -> {
          json.writeStringField(STATUS, "blocked");
          hazards(json, it.hazards());
        }
        case RollBackMigrations.Outcome.Nothing it -> {
          json.writeStringField(STATUS, "nothing");
          json.writeStringField("reason", it.reason());
        }
      }
    });
  }

  /**
   * Migrations that were rebased.
   *
   * @param rebased what came of it
   * @return one JSON object and a line break
   */
  public static String rebased(Rebased rebased) {
    return JsonText.ofObject(json -> {
      JsonText.array(
          json,
          "files",
          rebased.files(),
          file -> {
            json.writeStartObject();
            json.writeStringField("from", file.from());
            json.writeStringField("to", file.to());
            json.writeEndObject();
          });
      JsonText.array(json, "differences", rebased.differences(), json::writeString);
    });
  }

  /**
   * What was changed in the ledger.
   *
   * @param changed a line for each file
   * @return one JSON object and a line break
   */
  public static String repaired(List<String> changed) {
    return JsonText.ofObject(json -> JsonText.array(json, "changes", changed, json::writeString));
  }

  /**
   * What a check of files found.
   *
   * @param report what was found
   * @return one JSON object and a line break
   */
  public static String checked(CheckMigrationFiles.Report report) {
    return JsonText.ofObject(json -> {
      json.writeNumberField("files", report.files());
      JsonText.array(json, "problems", report.problems(), problem -> problem(json, problem));
    });
  }

  private static void problem(JsonGenerator json, Diagnostic problem) throws IOException {
    json.writeStartObject();
    JsonText.optional(json, "at", problem.location().map(SourceLocation::toString));
    json.writeStringField("message", problem.message());
    JsonText.optional(json, "advice", problem.advice());
    json.writeEndObject();
  }
}
