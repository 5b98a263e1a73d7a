package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.in.RepairMigrations.Repair;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Takes migration files as applied without running them. */
public final class MigrateBaselineCommand implements Command {

  private static final String UP_TO = "--up-to";
  private static final String ALL = "--all";

  private final CommandContext context;
  private final LedgerRepair repair;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public MigrateBaselineCommand(CommandContext context) {
    this.context = context;
    this.repair = new LedgerRepair(context);
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        CommandOption.value(UP_TO, "FILE", "The last file that the database has."),
        CommandOption.flag(ALL, "It has all of them."),
        MigrateOptions.lockWait());
  }

  @Override
  public String operands() {
    return "[FILE]";
  }

  @Override
  public String details() {
    return """
    For a database that was there before its migrations, or that another tool brought to where it is: files of
    Flyway or golang-migrate that it has are taken as applied too. Files before the named one are taken with it.
    """;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    Optional<String> last =
        invocation.option(UP_TO).or(() -> invocation.operands().stream().findFirst());
    if (last.isPresent() == invocation.has(ALL) || invocation.operands().size() > 1) {
      throw new LauncherException(
          "It is not clear which files the database has.",
          "Name the last one, or say --all:  pg-flux migrate baseline FILE");
    }
    return repair.run(new Repair.Baseline(last), settings, invocation);
  }
}
