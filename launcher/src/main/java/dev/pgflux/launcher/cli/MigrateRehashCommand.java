package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.ports.in.RepairMigrations.Repair;
import jakarta.inject.Inject;
import java.util.List;

/** Accepts the text that an applied file has now. */
public final class MigrateRehashCommand implements Command {

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public MigrateRehashCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(MigrateOptions.lockWait());
  }

  @Override
  public String operands() {
    return "FILE";
  }

  @Override
  public ExitCode run(Invocation invocation) {
    if (invocation.operands().size() != 1) {
      throw new LauncherException(
          "rehash takes one file, and was given " + invocation.operands() + ".",
          "Name the file whose text is to be accepted.");
    }
    return new LedgerRepair(context)
        .run(
            new Repair.Rehash(invocation.operands().getFirst()),
            context.settings(invocation),
            invocation);
  }
}
