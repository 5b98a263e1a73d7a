package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.report.MigrationReport;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.in.CheckMigrationFiles.Report;
import dev.pgflux.ports.migration.ChecksumList;
import dev.pgflux.ports.out.MigrationFolder;
import jakarta.inject.Inject;
import java.util.List;

/** Checks the migration files, without any database. */
public final class MigrateVerifyFilesCommand implements Command {

  private static final String UPDATE = "--update";

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public MigrateVerifyFilesCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        CommandOption.flag(
            UPDATE, "Take the files as they are: write their checksums into pg-flux.sum first."));
  }

  @Override
  public String details() {
    return """
    Looks whether every file can be understood, is named as it should be, has the checksum that pg-flux.sum has of it
    (the command sha256sum -c reads that too), and was made for the schema that the file before it leaves behind.
    """;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    boolean json = ResultFormat.isJson(settings);
    MigrationFolder folder = context.migrations(settings);
    if (invocation.has(UPDATE)) {
      ChecksumList.update(folder);
    }
    Report report = context.useCases(settings).migrations().check().check(folder);
    if (json) {
      context.terminal().print(MigrationReport.checked(report));
    }
    context.tell(report.problems());
    context
        .terminal()
        .tell(
            count(report.files(), "migration")
                + ", "
                + count(report.problems().size(), "problem")
                + ".");
    return report.problems().isEmpty() ? ExitCode.OK : ExitCode.ERROR;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
