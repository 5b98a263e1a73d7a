package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.plugin.Emitters;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.in.GenerateCode;
import dev.pgflux.ports.in.GenerateCode.From;
import dev.pgflux.ports.in.GenerateCode.Outcome;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Generates code from the schema, with the tool's own emitters and those of plugins. */
public final class GenCommand implements Command {

  private static final String CHECK = "--check";
  private static final String FROM_SOURCE = "--from-source";
  private static final String LIST = "--list";

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public GenCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<CommandOption> options() {
    List<CommandOption> options =
        new ArrayList<>(
            List.of(
                CommandOption.list(
                    GenOutputs.LANGUAGE,
                    "LANG",
                    "The languages, as --list names them; of a configuration file, the outputs to generate."),
                CommandOption.value(
                    GenOutputs.OUT, "DIR", "The folder for the files (./internal/dbgen)."),
                CommandOption.value(
                    GenOutputs.CONFIGURATION,
                    "FILE",
                    "The configuration file of outputs (.pg-flux-codegen.yml)."),
                CommandOption.flag(
                    CHECK, "Write nothing; exit code 3 when a file is not what it would be."),
                CommandOption.flag(
                    FROM_SOURCE, "Generate from the schema files instead of the database."),
                CommandOption.flag(LIST, "List the emitters, and where each came from."),
                CommandOption.list(
                    GenOutputs.INCLUDE,
                    "PATTERNS",
                    "Tables and views to generate, by name or glob (all)."),
                CommandOption.list(
                    GenOutputs.EXCLUDE, "PATTERNS", "Tables and views to leave out."),
                CommandOption.list(
                    GenOutputs.EXCLUDE_SCHEMAS, "PATTERNS", "Schemas to leave out.")));
    options.addAll(EmitterFlags.options());
    return options;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    Emitters emitters = context.emitters(settings);
    if (invocation.has(LIST)) {
      new EmitterList(context.terminal()).print(emitters);
      return ExitCode.OK;
    }
    GenFlags flags = new GenFlags(invocation, context.environment());
    List<GenerateCode.Output> outputs = new GenOutputs(context, flags, emitters).read();
    From from =
        flags.has(FROM_SOURCE)
            ? Requests.source(settings, context.environment())
            : new From.Live(Requests.database(settings));
    Outcome outcome =
        context
            .useCases(settings)
            .generateCode()
            .generate(
                new GenerateCode.Request(
                    from, Requests.scope(settings), outputs, invocation.has(CHECK)));
    context.tell(outcome.diagnostics());
    return new GenerationReport(context.terminal()).tell(outcome);
  }
}
