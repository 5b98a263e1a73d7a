package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.in.ApplyMigrations.Limits;
import dev.pgflux.ports.in.MigrationAccess;
import dev.pgflux.ports.plugin.PlanModel;
import java.time.Duration;
import java.util.List;

/** What the commands for migration files have in common. */
final class MigrateOptions {
  static final String DRY_RUN = "--dry-run";

  private static final String LOCK_WAIT = "--lock-wait";
  private static final String STATEMENT_TIMEOUT = "--statement-timeout";
  private static final Duration USUAL_LOCK_WAIT = Duration.ofSeconds(30);

  private MigrateOptions() {}

  static CommandOption dryRun() {
    return CommandOption.flag(DRY_RUN, "Show what would be done, and do nothing.");
  }

  static CommandOption lockWait() {
    return CommandOption.value(
        LOCK_WAIT, "TIME", "How long to wait for another run of pg-flux on this database (30s).");
  }

  static List<CommandOption> limits() {
    return List.of(
        lockWait(),
        CommandOption.value(
            STATEMENT_TIMEOUT,
            "TIME",
            "How long a statement may run that says nothing else, such as 30s or 5min; 0 is for ever (0)."));
  }

  static Limits limits(Invocation invocation, CommandContext context) {
    return new Limits(
        lockWait(invocation),
        invocation.option(STATEMENT_TIMEOUT).map(Durations::parse).orElse(Duration.ZERO),
        context.cancellation());
  }

  static Duration lockWait(Invocation invocation) {
    return invocation.option(LOCK_WAIT).map(Durations::parse).orElse(USUAL_LOCK_WAIT);
  }

  static MigrationAccess access(Settings settings, CommandContext context) {
    return new MigrationAccess(
        context.migrations(settings),
        Requests.database(settings),
        Requests.scope(settings).trackingSchema());
  }

  /** Tells which dangers in which files stopped a run, and what would allow them. */
  static ExitCode tellBlocked(List<PlanModel.Hazard> hazards, Terminal terminal) {
    for (PlanModel.Hazard hazard : hazards) {
      terminal.tell("%s: %s %s".formatted(hazard.objectName(), hazard.code(), hazard.reason()));
    }
    List<String> codes = hazards.stream().map(PlanModel.Hazard::code).distinct().toList();
    terminal.tell(BlockedAdvice.of(codes, "nothing was changed"));
    return ExitCode.BLOCKED;
  }
}
