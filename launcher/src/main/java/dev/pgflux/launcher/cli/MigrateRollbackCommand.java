package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.report.MigrationReport;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.in.RollBackMigrations;
import dev.pgflux.ports.in.RollBackMigrations.Outcome;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Undoes the migrations that were applied last. */
public final class MigrateRollbackCommand implements Command {

  private static final String COUNT = "--n";

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public MigrateRollbackCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<CommandOption> options() {
    List<CommandOption> options = new ArrayList<>();
    options.add(CommandOption.value(COUNT, "NUMBER", "How many migrations to undo (1)."));
    options.add(MigrateOptions.dryRun());
    options.addAll(MigrateOptions.limits());
    return options;
  }

  @Override
  public String operands() {
    return "[NUMBER]";
  }

  @Override
  public String details() {
    return """
    What undoes a migration stands in its section "-- +migrate Down" or in its file …_undo.sql. Where there is neither,
    or nothing is applied, nothing is done (exit code 6). A danger of the undo must be allowed (exit code 5).
    """;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    boolean json = ResultFormat.isJson(settings);
    Outcome outcome =
        context
            .useCases(settings)
            .migrations()
            .rollBack()
            .rollBack(
                new RollBackMigrations.Request(
                    MigrateOptions.access(settings, context),
                    count(invocation),
                    invocation.has(MigrateOptions.DRY_RUN),
                    Requests.hazards(settings),
                    MigrateOptions.limits(invocation, context)));
    if (json) {
      context.terminal().print(MigrationReport.rolledBack(outcome));
    }
    return tell(outcome, json);
  }

  private static int count(Invocation invocation) {
    String text =
        invocation
            .option(COUNT)
            .orElse(invocation.operands().isEmpty() ? "1" : invocation.operands().getFirst());
    try {
      int count = Integer.parseInt(text);
      if (count > 0 && invocation.operands().size() <= 1) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw notANumber(text);
    }
    throw notANumber(text);
  }

  private static LauncherException notANumber(String text) {
    return new LauncherException(
        "\"" + text + "\" is no number of migrations.", "Give one, such as 1 or 3.");
  }

  private ExitCode tell(Outcome outcome, boolean json) {
    Terminal terminal = context.terminal();
    return switch (outcome) {
      case Outcome.Done it -> {
        print(it.files(), json);
        terminal.tell("Rolled back " + it.files().size() + ".");
        yield ExitCode.OK;
      }
      case Outcome.Pending it -> {
        print(it.files(), json);
        terminal.tell("Would roll back " + it.files().size() + "; nothing was changed.");
        yield ExitCode.OK;
      }
      case Outcome.Blocked it -> MigrateOptions.tellBlocked(it.hazards(), terminal);
      case Outcome.Nothing it -> {
        terminal.tell(it.reason() + " Nothing was changed.");
        yield ExitCode.NOTHING_TO_ROLL_BACK;
      }
    };
  }

  private void print(List<String> files, boolean json) {
    if (!json) {
      files.forEach(context.terminal()::printLine);
    }
  }
}
