package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.plugin.Emitters;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.in.GenerateCode;
import dev.pgflux.ports.in.GenerateCode.From;
import dev.pgflux.ports.in.GenerateCode.Outcome;
import java.util.List;

/** One generation of all outputs. */
final class GenRun {

  static final String FROM_SOURCE = "--from-source";

  private final CommandContext context;
  private final Settings settings;
  private final Emitters emitters;
  private final GenFlags flags;

  GenRun(CommandContext context, Invocation invocation, Settings settings, Emitters emitters) {
    this.context = context;
    this.settings = settings;
    this.emitters = emitters;
    this.flags = new GenFlags(invocation, context.environment());
  }

  /** Where the schema is. */
  From from() {
    return flags.has(FROM_SOURCE)
        ? Requests.source(settings, context.environment())
        : new From.Live(Requests.database(settings));
  }

  /** Writes files, or compares them, and tells of it. */
  ExitCode generate(boolean checkOnly) {
    boolean json = ResultFormat.isJson(settings);
    List<GenerateCode.Output> outputs = new GenOutputs(context, flags, emitters).read();
    Outcome outcome =
        context
            .useCases(settings)
            .generateCode()
            .generate(
                new GenerateCode.Request(from(), Requests.scope(settings), outputs, checkOnly));
    context.tell(outcome.diagnostics());
    return new GenerationReport(context.terminal(), json).tell(outcome);
  }
}
