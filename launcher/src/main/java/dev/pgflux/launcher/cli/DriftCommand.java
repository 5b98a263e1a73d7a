package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.in.DetectDrift;
import dev.pgflux.ports.in.PlannedMigration;
import jakarta.inject.Inject;

/** Says whether the database differs from the schema files, and in what. */
public final class DriftCommand implements Command {

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public DriftCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    PlanPrinter printer = context.planPrinter(settings);
    DetectDrift.Outcome outcome =
        context.useCases(settings).detectDrift().detect(Requests.planning(settings));
    PlannedMigration migration = outcome.migration();
    context.tell(migration.diagnostics());
    new UnmanagedReport(context.terminal())
        .tell(migration.unmanaged(), settings.output().verbose());
    printer.print(migration.saved().script());
    return switch (outcome) {
      case DetectDrift.Outcome.InSync it -> {
        context.terminal().tell("The database is what the schema files say.");
        yield ExitCode.OK;
      }
      case DetectDrift.Outcome.Drifted it -> {
        context
            .terminal()
            .tell("The database differs from the schema files; the plan shows in what.");
        yield ExitCode.DRIFT;
      }
    };
  }
}
