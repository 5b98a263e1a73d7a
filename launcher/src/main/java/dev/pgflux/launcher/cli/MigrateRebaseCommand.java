package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.report.MigrationReport;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.in.RebaseMigrations;
import dev.pgflux.ports.in.RebaseMigrations.Rebased;
import dev.pgflux.ports.in.RebaseMigrations.Renamed;
import jakarta.inject.Inject;
import java.util.List;

/** Puts pending migrations behind those that are applied. */
public final class MigrateRebaseCommand implements Command {

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public MigrateRebaseCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(MigrateOptions.dryRun());
  }

  @Override
  public String details() {
    return """
    For after a merge: a file that is pending and comes before one that is applied gets a later name, and every
    pending file says anew for which schema it is. Its statements stay as they are. To find that out they are carried
    out in a transaction that is rolled back, on the database itself, whose tables are locked meanwhile; or, with
    --shadow-url, in a shadow database. Where files are named, those come last, and the other pending ones, which
    others may have applied already, stay as they are.
    """;
  }

  @Override
  public String operands() {
    return "[FILE...]";
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    boolean json = ResultFormat.isJson(settings);
    boolean dryRun = invocation.has(MigrateOptions.DRY_RUN);
    Rebased rebased =
        context
            .useCases(settings)
            .migrations()
            .rebase()
            .rebase(
                new RebaseMigrations.Request(
                    Requests.planning(settings),
                    context.migrations(settings),
                    invocation.operands(),
                    dryRun));
    Terminal terminal = context.terminal();
    if (json) {
      terminal.print(MigrationReport.rebased(rebased));
    } else {
      for (Renamed file : rebased.files()) {
        terminal.printLine(
            file.from().equals(file.to()) ? file.to() : file.from() + " is now " + file.to());
      }
    }
    terminal.tell((dryRun ? "Would rebase %d." : "Rebased %d.").formatted(rebased.files().size()));
    if (!rebased.differences().isEmpty()) {
      terminal.tell(
          "After them the schema files ask for more, which  pg-flux migrate generate  writes once they are applied:");
      rebased.differences().forEach(line -> terminal.tell("  " + line));
    }
    return ExitCode.OK;
  }
}
