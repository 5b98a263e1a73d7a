package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.report.MigrationReport;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.in.ShowMigrations;
import jakarta.inject.Inject;

/** Shows which migration files the database has. */
public final class MigrateStatusCommand implements Command {

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public MigrateStatusCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    boolean json = ResultFormat.isJson(settings);
    ShowMigrations.Report report =
        context
            .useCases(settings)
            .migrations()
            .show()
            .show(MigrateOptions.access(settings, context));
    context
        .terminal()
        .print(json ? MigrationReport.statusJson(report) : MigrationReport.status(report));
    context.terminal().tell(MigrationReport.summary(report));
    return ExitCode.OK;
  }
}
