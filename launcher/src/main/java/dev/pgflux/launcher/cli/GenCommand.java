package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.plugin.Emitters;
import dev.pgflux.launcher.settings.Settings;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Generates code from the schema, with the tool's own emitters and those of plugins. */
public final class GenCommand implements Command {

  private static final String CHECK = "--check";
  private static final String WATCH = "--watch";
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
                    GenRun.FROM_SOURCE, "Generate from the schema files instead of the database."),
                CommandOption.flag(
                    WATCH,
                    "Generate, and again whenever the schema or a configuration changes, until Ctrl-C."),
                CommandOption.flag(
                    LIST,
                    "List the emitters, and where each came from; with --verbose their options too."),
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
  public String details() {
    return """
    Without --lang, the outputs of .pg-flux-codegen.yml are generated;  pg-flux gen init  writes that file. Flags
    count for every output that knows them. A file is written when it changed; one that an emitter made once
    and makes no longer is removed; one that nobody generated is never touched. Their paths are the result.
    """;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    Emitters emitters = context.emitters(settings);
    if (invocation.has(LIST)) {
      return list(settings, emitters);
    }
    if (invocation.has(WATCH)) {
      if (invocation.has(CHECK)) {
        throw new LauncherException(
            "--watch writes files and --check does not.", "Give one of them.");
      }
      return new GenWatch(context, invocation, emitters).run();
    }
    return new GenRun(context, invocation, settings, emitters).generate(invocation.has(CHECK));
  }

  private ExitCode list(Settings settings, Emitters emitters) {
    EmitterList list = new EmitterList(context.terminal());
    if (ResultFormat.isJson(settings)) {
      list.printJson(emitters);
    } else {
      list.print(emitters, settings.output().verbose());
    }
    return ExitCode.OK;
  }
}
