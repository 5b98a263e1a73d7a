package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.report.MigrationReport;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.in.ApplyMigrations;
import dev.pgflux.ports.in.ApplyMigrations.Applied;
import dev.pgflux.ports.in.ApplyMigrations.Outcome;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the migration files that the database does not have yet. */
public final class MigrateApplyCommand implements Command {

  private static final String TO = "--to";
  private static final String FORCE = "--force-after-drift";

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public MigrateApplyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<CommandOption> options() {
    List<CommandOption> options = new ArrayList<>();
    options.add(
        CommandOption.value(
            TO, "VERSION", "The last file to apply: its name, or how that begins."));
    options.add(
        CommandOption.flag(
            FORCE, "Go on although the database is not what the files were made for."));
    options.add(MigrateOptions.dryRun());
    options.addAll(MigrateOptions.limits());
    return options;
  }

  @Override
  public String details() {
    return """
    Every file is read before anything is done: one that was edited after it was applied, that comes too late or that
    cannot be understood stops all. So does a danger that is not allowed (exit code 5), and a schema that is not the
    one that a file was made for (exit code 2). What is interrupted is carried on by the next run.
    With --shadow-url the files are tried there first, and must lead to what the schema files say.
    """;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    boolean json = ResultFormat.isJson(settings);
    ApplyMigrations.Request request =
        new ApplyMigrations.Request(
            MigrateOptions.access(settings, context),
            invocation.option(TO),
            invocation.has(MigrateOptions.DRY_RUN),
            invocation.has(FORCE),
            Requests.hazards(settings),
            settings.database().shadow().map(_ -> Requests.planning(settings)),
            MigrateOptions.limits(invocation, context));
    Outcome outcome = context.useCases(settings).migrations().apply().apply(request);
    if (json) {
      context.terminal().print(MigrationReport.applied(outcome));
    } else {
      print(files(outcome));
    }
    return tell(outcome);
  }

  private static List<Applied> files(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done it -> it.files();
      case Outcome.Pending it -> it.files();
      case Outcome.Drifted it -> it.files();
      case Outcome.Blocked _, Outcome.Differs _ -> List.of();
    };
  }

  private void print(List<Applied> files) {
    for (Applied file : files) {
      String rest = file.done() == 0 ? "" : ", carried on after statement " + file.done();
      context
          .terminal()
          .printLine(
              "%s (%d statements%s, %d ms)"
                  .formatted(file.file(), file.steps(), rest, file.took().toMillis()));
    }
  }

  private ExitCode tell(Outcome outcome) {
    Terminal terminal = context.terminal();
    return switch (outcome) {
      case Outcome.Done it -> {
        terminal.tell(
            it.files().isEmpty()
                ? "The database has every migration already."
                : "Applied " + count(it.files().size()) + ".");
        yield ExitCode.OK;
      }
      case Outcome.Pending it -> {
        terminal.tell(
            it.files().isEmpty()
                ? "The database has every migration already."
                : "Would apply " + count(it.files().size()) + "; nothing was changed.");
        yield ExitCode.OK;
      }
      case Outcome.Blocked it -> MigrateOptions.tellBlocked(it.hazards(), terminal);
      case Outcome.Drifted it -> drifted(it);
      case Outcome.Differs it -> {
        terminal.tell(
            "The migrations do not lead to what the schema files say. Nothing was changed. After them, this is left:");
        it.differences().forEach(line -> terminal.tell("  " + line));
        yield ExitCode.DRIFT;
      }
    };
  }

  private ExitCode drifted(Outcome.Drifted outcome) {
    Terminal terminal = context.terminal();
    terminal.tell(
        "The database is not what %s was made for. %s"
            .formatted(
                outcome.file(),
                outcome.files().isEmpty()
                    ? "Nothing was changed."
                    : count(outcome.files().size()) + " before it were applied and stay."));
    Optional.of(outcome.changes())
        .filter(changes -> !changes.isEmpty())
        .ifPresent(changes -> {
          terminal.tell("Since the last migration, something else changed:");
          changes.forEach(change -> terminal.tell("  " + change));
        });
    terminal.tell(
        outcome.changes().isEmpty()
            ? "It was made from another schema than the files before it leave behind, as when two branches meet:"
                + "  pg-flux migrate rebase  puts that right. --force-after-drift applies it as it is."
            : "Take those changes back, or take them into the schema files and run  pg-flux migrate rebase ."
                + " --force-after-drift applies the file as it is.");
    return ExitCode.DRIFT;
  }

  private static String count(int files) {
    return files + (files == 1 ? " migration" : " migrations");
  }
}
