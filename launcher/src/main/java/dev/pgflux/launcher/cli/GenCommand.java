package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.files.OutputDirectory;
import dev.pgflux.launcher.plugin.Emitters;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.application.PgFlux;
import dev.pgflux.ports.in.GenerateCode;
import dev.pgflux.ports.in.GenerateCode.From;
import dev.pgflux.ports.in.GenerateCode.Outcome;
import dev.pgflux.ports.in.GenerateCode.RowSelection;
import dev.pgflux.ports.plugin.SchemaEmitter;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Generates code from the schema, with the tool's own emitters and those of plugins. */
public final class GenCommand implements Command {

  private static final String LANGUAGE = "--lang";
  private static final String OUT = "--out";
  private static final String CHECK = "--check";
  private static final String FROM_SOURCE = "--from-source";
  private static final String LIST = "--list";
  private static final String INCLUDE = "--include-tables";
  private static final String EXCLUDE = "--exclude-tables";
  private static final String EXCLUDE_SCHEMAS = "--exclude-schemas";

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
                CommandOption.list(LANGUAGE, "LANG", "The languages, as --list names them."),
                CommandOption.value(OUT, "DIR", "The folder for the files (./internal/dbgen)."),
                CommandOption.flag(
                    CHECK, "Write nothing; exit code 3 when a file is not what it would be."),
                CommandOption.flag(
                    FROM_SOURCE, "Generate from the schema files instead of the database."),
                CommandOption.flag(LIST, "List the emitters, and where each came from."),
                CommandOption.list(
                    INCLUDE, "PATTERNS", "Tables and views to generate, by name or glob (all)."),
                CommandOption.list(EXCLUDE, "PATTERNS", "Tables and views to leave out."),
                CommandOption.list(EXCLUDE_SCHEMAS, "PATTERNS", "Schemas to leave out.")));
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
    List<String> languages = invocation.list(LANGUAGE);
    if (languages.isEmpty()) {
      throw new LauncherException(
          "No language was named.",
          "Name one with --lang; there are those that  pg-flux gen --list  shows.");
    }
    List<SchemaEmitter> chosen = languages.stream().map(emitters::schema).toList();
    EmitterFlags flags = new EmitterFlags(invocation);
    flags.requireKnownTo(chosen);
    PgFlux useCases = context.useCases(settings);
    ExitCode exitCode = ExitCode.OK;
    for (SchemaEmitter emitter : chosen) {
      Outcome outcome =
          useCases.generateCode().generate(request(emitter, flags, invocation, settings));
      exitCode = tell(emitter.name(), outcome) == ExitCode.OK ? exitCode : ExitCode.STALE_CODE;
    }
    return exitCode;
  }

  private GenerateCode.Request request(
      SchemaEmitter emitter, EmitterFlags flags, Invocation invocation, Settings settings) {
    String directory = invocation.option(OUT).orElse("internal/dbgen");
    return new GenerateCode.Request(
        invocation.has(FROM_SOURCE)
            ? new From.Source(Requests.schema(settings), Requests.database(settings))
            : new From.Live(Requests.database(settings)),
        Requests.scope(settings),
        new RowSelection(
            invocation.list(INCLUDE), invocation.list(EXCLUDE), invocation.list(EXCLUDE_SCHEMAS)),
        emitter,
        flags.of(emitter),
        new OutputDirectory(context.workingDirectory().resolve(directory)),
        invocation.has(CHECK));
  }

  private ExitCode tell(String language, Outcome outcome) {
    context.tell(outcome.diagnostics());
    return switch (outcome) {
      case Outcome.Written it -> {
        it.changed().forEach(context.terminal()::printLine);
        context
            .terminal()
            .tell(
                "%s: %d files, %d of them written."
                    .formatted(language, it.files().size(), it.changed().size()));
        yield ExitCode.OK;
      }
      case Outcome.Current it -> {
        context.terminal().tell("%s: %d files are current.".formatted(language, it.files().size()));
        yield ExitCode.OK;
      }
      case Outcome.Stale it -> {
        it.stale().forEach(context.terminal()::printLine);
        context
            .terminal()
            .tell(language + ": these files are stale. Generate them again, without --check.");
        yield ExitCode.STALE_CODE;
      }
    };
  }
}
