package dev.pgflux.launcher.cli;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.files.AtomicFile;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.in.PlanMigration;
import dev.pgflux.ports.in.PlannedMigration;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Shows what would make the database what the schema files say. */
public final class PlanCommand implements Command {

  private static final String OUT = "--out";

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public PlanCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        CommandOption.value(
            OUT, "FILE", "Keep the plan, so that  pg-flux apply FILE  does exactly this."));
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    PlanPrinter printer = context.planPrinter(settings);
    PlanMigration.Outcome outcome =
        context.useCases(settings).planMigration().plan(Requests.planning(settings));
    PlannedMigration migration = outcome.migration();
    context.tell(migration.diagnostics());
    new UnmanagedReport(context.terminal())
        .tell(migration.unmanaged(), settings.output().verbose());
    keep(migration, invocation.option(OUT));
    printer.print(migration.saved().script());
    switch (outcome) {
      case PlanMigration.Outcome.UpToDate it -> {}
      case PlanMigration.Outcome.Planned it -> {}
      case PlanMigration.Outcome.Blocked it -> tellBlocked(it.hazards());
    }
    return ExitCode.OK;
  }

  private void keep(PlannedMigration migration, Optional<String> file) {
    if (file.isPresent()) {
      Path path = context.workingDirectory().resolve(file.get());
      AtomicFile.write(path, SavedPlans.format().write(migration.saved()));
      context.terminal().tell("The plan is kept in " + path + ".");
    }
  }

  private void tellBlocked(List<Hazard> hazards) {
    List<String> codes = hazards.stream().map(hazard -> hazard.kind().name()).toList();
    context.terminal().tell(BlockedAdvice.of(codes, "apply would refuse this plan"));
  }
}
