package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.report.VerificationReport;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.in.VerifySchema.Verification;
import jakarta.inject.Inject;
import java.util.List;

/** Says whether the database has all that the schema files declare. */
public final class VerifyCommand implements Command {

  private static final String STRICT = "--strict";

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public VerifyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        CommandOption.flag(
            STRICT, "Also list objects that no file declares; exit code 4 when there are any."));
  }

  @Override
  public String details() {
    return """
    Exit code 0: the database has every object that the files declare, as they declare it. Exit code 2: one is
    missing or differs, be it by a column too many; each is listed. Objects that no file declares are no
    failure without --strict; with it they are listed, and the exit code is 4 unless it is 2 already.
    As anywhere, the schemas that the files declare are compared, or those that --schemas names; extensions and
    whatever else belongs to the whole database where the files declare any of the kind, or with --schemas '*'.
    """;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    boolean json = ResultFormat.isJson(settings);
    boolean strict = invocation.has(STRICT);
    Verification verification =
        context.useCases(settings).verifySchema().verify(Requests.planning(settings));
    context.tell(verification.diagnostics());
    new UnmanagedReport(context.terminal())
        .tell(verification.unmanaged(), settings.output().verbose());
    Terminal terminal = context.terminal();
    terminal.print(
        json
            ? VerificationReport.json(verification)
            : VerificationReport.human(verification, strict));
    terminal.out().flush();
    return tell(verification, strict);
  }

  private ExitCode tell(Verification verification, boolean strict) {
    Terminal terminal = context.terminal();
    int undeclared = verification.undeclared().size();
    if (undeclared > 0) {
      terminal.tell(
          "%d objects of the database are declared by no file%s."
              .formatted(undeclared, strict ? "" : " (--strict lists them)"));
    }
    if (!verification.isSatisfied()) {
      terminal.tell(
          "The database does not have all that the schema files declare: %d objects are missing, %d differ."
              .formatted(verification.missing().size(), verification.differing().size()));
      return ExitCode.DRIFT;
    }
    terminal.tell("The database has all that the schema files declare.");
    return strict && undeclared > 0 ? ExitCode.UNDECLARED_OBJECTS : ExitCode.OK;
  }
}
