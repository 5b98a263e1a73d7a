package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.report.MigrationReport;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.in.RepairMigrations.Repair;
import java.util.List;

/** Changes the ledger, and tells of it. */
final class LedgerRepair {
  private final CommandContext context;

  LedgerRepair(CommandContext context) {
    this.context = context;
  }

  ExitCode run(Repair repair, Settings settings, Invocation invocation) {
    boolean json = ResultFormat.isJson(settings);
    List<String> changed =
        context
            .useCases(settings)
            .migrations()
            .repair()
            .repair(
                MigrateOptions.access(settings, context),
                repair,
                MigrateOptions.lockWait(invocation),
                context.cancellation());
    if (json) {
      context.terminal().print(MigrationReport.repaired(changed));
    } else {
      changed.forEach(context.terminal()::printLine);
    }
    context
        .terminal()
        .tell(changed.isEmpty() ? "There was nothing to change." : "The ledger is changed.");
    return ExitCode.OK;
  }
}
