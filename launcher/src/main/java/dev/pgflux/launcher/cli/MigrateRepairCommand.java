package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.report.MigrationReport;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.in.RepairMigrations.Repair;
import dev.pgflux.ports.in.ShowMigrations;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Says what is true of a file that the ledger has wrong. */
public final class MigrateRepairCommand implements Command {

  private static final String FILE = "--file";
  private static final String FORGET = "--forget";
  private static final String DONE = "--done";
  private static final String NOT_DONE = "--not-done";

  private final CommandContext context;
  private final LedgerRepair repair;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public MigrateRepairCommand(CommandContext context) {
    this.context = context;
    this.repair = new LedgerRepair(context);
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        CommandOption.value(FILE, "FILE", "The file that this is about."),
        CommandOption.flag(FORGET, "The database does not have it."),
        CommandOption.flag(DONE, "The statement in which it was interrupted was done."),
        CommandOption.flag(NOT_DONE, "That statement was not done, and left nothing behind."),
        MigrateOptions.lockWait());
  }

  @Override
  public String details() {
    return """
    Without --file it says what is wrong and how to repair it. With --file alone the text that the file has now is
    accepted. No migration is run, and nothing but the ledger is changed.
    """;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    Optional<String> file = invocation.option(FILE);
    if (file.isEmpty()) {
      return tellProblems(settings);
    }
    return repair.run(repair(file.get(), invocation), settings, invocation);
  }

  private static Repair repair(String file, Invocation invocation) {
    List<String> said = List.of(FORGET, DONE, NOT_DONE).stream().filter(invocation::has).toList();
    if (said.size() > 1) {
      throw new LauncherException(
          String.join(" and ", said) + " cannot both be true.", "Give one of them.");
    }
    return said.isEmpty()
        ? new Repair.Rehash(file)
        : said.contains(FORGET)
            ? new Repair.Forget(file)
            : new Repair.Interrupted(file, said.contains(DONE));
  }

  private ExitCode tellProblems(Settings settings) {
    ShowMigrations.Report report =
        context
            .useCases(settings)
            .migrations()
            .show()
            .show(MigrateOptions.access(settings, context));
    String problems = MigrationReport.problems(report);
    context.terminal().print(problems);
    if (problems.isEmpty()) {
      context.terminal().tell("Files and ledger go together.");
    }
    return ExitCode.OK;
  }
}
