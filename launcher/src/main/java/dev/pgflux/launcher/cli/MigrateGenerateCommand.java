package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.report.MigrationReport;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.in.GenerateMigration;
import dev.pgflux.ports.in.GenerateMigration.Outcome;
import dev.pgflux.ports.in.GenerateMigration.UndoPlace;
import dev.pgflux.ports.out.MigrationFolder;
import dev.pgflux.ports.plugin.PlanModel;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what the database needs as a migration file. */
public final class MigrateGenerateCommand implements Command {

  private static final String LABEL = "--label";
  private static final String UNDO = "--undo";
  private static final String GENERATE_UNDO = "--generate-undo";
  private static final String LAYOUT = "--layout";
  private static final String SEPARATE = "separate";
  private static final String COMBINED = "combined";

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public MigrateGenerateCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        CommandOption.value(
            LABEL, "WORDS", "What it is about, for its name (made of the changes)."),
        new CommandOption(List.of(UNDO, GENERATE_UNDO), "", false, "Also write what undoes it."),
        CommandOption.value(
            LAYOUT,
            "LAYOUT",
            "Where the undo goes: separate (a file …_undo.sql) or combined (a section of the same file)."),
        MigrateOptions.dryRun());
  }

  @Override
  public String details() {
    return """
    The file is named yyyymmdd_hhmmss_label.sql, in UTC. psql -v ON_ERROR_STOP=1 -f runs it as it is, and
    pg-flux migrate apply  runs it so that it can be interrupted. It says for which schema it was made: a
    database with another one is refused. When nothing is needed, nothing is written.
    """;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    Optional<String> layout = layout(invocation, settings);
    GenerateMigration.Request request =
        new GenerateMigration.Request(
            Requests.planning(settings),
            context.migrations(settings),
            invocation.option(LABEL).orElse(""),
            undo(invocation, settings, layout),
            invocation.has(MigrateOptions.DRY_RUN),
            context.emitters(settings).plan("sql"));
    boolean json = layout.isEmpty() && ResultFormat.isJson(settings);
    return tell(
        context.useCases(settings).migrations().generate().generate(request), json, request);
  }

  /** The format of that name means the layout to users of other tools. */
  private static Optional<String> layout(Invocation invocation, Settings settings) {
    Optional<String> layout =
        invocation
            .option(LAYOUT)
            .or(() ->
                Optional.of(settings.output().format())
                    .filter(format -> List.of(SEPARATE, COMBINED).contains(format)));
    layout
        .filter(it -> !List.of(SEPARATE, COMBINED).contains(it))
        .ifPresent(it -> {
          throw new LauncherException(
              "There is no layout \"" + it + "\".", "There are separate and combined.");
        });
    return layout;
  }

  private static UndoPlace undo(Invocation invocation, Settings settings, Optional<String> layout) {
    boolean wanted =
        invocation.has(UNDO) || (invocation.option(UNDO).isEmpty() && settings.migrations().undo());
    boolean combined = layout.map(COMBINED::equals).orElse(settings.migrations().combined());
    if (!wanted) {
      return UndoPlace.NONE;
    }
    return combined ? UndoPlace.COMBINED : UndoPlace.SEPARATE;
  }

  private ExitCode tell(Outcome outcome, boolean json, GenerateMigration.Request request) {
    Terminal terminal = context.terminal();
    context.tell(outcome.diagnostics());
    if (json) {
      terminal.print(MigrationReport.generated(outcome, request.dryRun()));
    }
    switch (outcome) {
      case Outcome.UpToDate _ ->
          terminal.tell("The database is what the schema files say; no migration is needed.");
      case Outcome.Written it -> {
        if (!json) {
          print(it, request);
        }
        hazards(it);
      }
    }
    return ExitCode.OK;
  }

  private void print(Outcome.Written written, GenerateMigration.Request request) {
    List<MigrationFolder.StoredFile> files = new ArrayList<>(List.of(written.file()));
    written.undo().ifPresent(files::add);
    for (MigrationFolder.StoredFile file : files) {
      context.terminal().printLine(request.folder().place() + "/" + file.name());
      if (request.dryRun()) {
        context.terminal().print(file.content());
      }
    }
  }

  private void hazards(Outcome.Written written) {
    List<String> blocking =
        written.hazards().stream()
            .filter(PlanModel.Hazard::blocking)
            .map(PlanModel.Hazard::code)
            .distinct()
            .toList();
    if (!blocking.isEmpty()) {
      context
          .terminal()
          .tell(
              "It is dangerous (%s): read its comments. Applying it will need --allow-hazards %s."
                  .formatted(String.join(", ", blocking), String.join(",", blocking)));
    }
  }
}
