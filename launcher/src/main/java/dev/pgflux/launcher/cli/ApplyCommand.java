package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.in.ApplyMigration;
import dev.pgflux.ports.in.ApplyMigration.Confirmation;
import dev.pgflux.ports.in.ApplyMigration.Outcome;
import dev.pgflux.ports.in.ApplyMigration.What;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.MigrationScript;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes the database what the schema files say, or carries out a plan that was kept. */
public final class ApplyCommand implements Command {

  private static final String DRY_RUN = "--dry-run";
  private static final String YES = "--yes";
  private static final String STATEMENT_TIMEOUT = "--statement-timeout";

  private final CommandContext context;
  private final Question question;

  /**
   * Makes the command.
   *
   * @param context what commands need
   * @param question asks the person at the terminal
   */
  @Inject
  public ApplyCommand(CommandContext context, Question question) {
    this.context = context;
    this.question = question;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        CommandOption.flag(DRY_RUN, "Show what would be done, and do nothing."),
        CommandOption.flag(YES, "Do not ask; without a terminal nothing is asked anyway."),
        CommandOption.value(
            STATEMENT_TIMEOUT,
            "TIME",
            "How long one statement may run, such as 30s or 5min; 0 is for ever (0)."));
  }

  @Override
  public String operands() {
    return "[FILE]";
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    PlanPrinter printer = context.planPrinter(settings);
    boolean dryRun = invocation.has(DRY_RUN);
    ApplyMigration.Request request =
        new ApplyMigration.Request(
            what(invocation, settings),
            dryRun ? (script, diagnostics) -> false : confirmation(invocation, printer),
            invocation.option(STATEMENT_TIMEOUT).map(Durations::parse).orElse(Duration.ZERO),
            ApplyMigration.Request.LOCK_WAIT,
            context.cancellation());
    return tell(context.useCases(settings).applyMigration().apply(request), printer, dryRun);
  }

  private What what(Invocation invocation, Settings settings) {
    return switch (invocation.operands().size()) {
      case 0 -> new What.Schema(Requests.planning(settings));
      case 1 ->
          new What.Kept(
              SavedPlans.read(path(invocation)),
              Requests.database(settings),
              Requests.hazards(settings));
      default ->
          throw new LauncherException(
              "apply takes one file, and was given " + invocation.operands() + ".", "");
    };
  }

  private Path path(Invocation invocation) {
    return context.workingDirectory().resolve(invocation.operands().getFirst());
  }

  /** The plan is the result of this command too, so it is printed before anything happens. */
  private Confirmation confirmation(Invocation invocation, PlanPrinter printer) {
    return (script, diagnostics) -> {
      show(script, diagnostics, printer);
      return invocation.has(YES)
          || !context.terminal().interactive()
          || question.isAffirmed("Apply this?");
    };
  }

  private void show(MigrationScript script, List<Diagnostic> diagnostics, PlanPrinter printer) {
    context.tell(diagnostics);
    printer.print(script);
  }

  private ExitCode tell(Outcome outcome, PlanPrinter printer, boolean dryRun) {
    return switch (outcome) {
      case Outcome.UpToDate it -> {
        show(it.script(), it.diagnostics(), printer);
        yield ExitCode.OK;
      }
      case Outcome.Applied it -> {
        int steps = it.script().steps().size();
        context.terminal().tell("Applied " + steps + (steps == 1 ? " step." : " steps."));
        yield ExitCode.OK;
      }
      case Outcome.Declined it -> {
        if (dryRun) {
          show(it.script(), it.diagnostics(), printer);
          yield ExitCode.OK;
        }
        context.terminal().tell("Nothing was changed.");
        yield ExitCode.ERROR;
      }
      case Outcome.Blocked it -> {
        show(it.script(), it.diagnostics(), printer);
        List<String> codes = it.hazards().stream().map(PlanModel.Hazard::code).toList();
        context.terminal().tell(BlockedAdvice.of(codes, "nothing was changed"));
        yield ExitCode.BLOCKED;
      }
    };
  }
}
