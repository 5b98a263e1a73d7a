package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.files.DumpDirectory;
import dev.pgflux.launcher.settings.NearestName;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.in.DumpSchema;
import dev.pgflux.ports.in.DumpSchema.Layout;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;

/** Writes what the database has as schema files. */
public final class DumpCommand implements Command {

  private static final String OUTPUT = "--output";
  private static final String LAYOUT = "--layout";
  private static final String FORCE = "--force";
  private static final String PER_KIND = "per-kind";
  private static final String FLAT = "flat";

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public DumpCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        CommandOption.value(OUTPUT, "DIR", "The folder for the files (./schema)."),
        CommandOption.value(
            LAYOUT,
            "LAYOUT",
            "per-kind: a folder for each kind, a file for each object with all that belongs to it;"
                + " flat: one file that psql can run in an empty database (per-kind)."),
        CommandOption.flag(
            FORCE,
            "Write into a folder that has files: those of an earlier dump are replaced, others stay."));
  }

  @Override
  public String details() {
    return """
    Every schema is written, or those that --schemas names; --ignore leaves objects out. Owners are
    written with --owners always, grants and default privileges with --privileges always. Passwords of
    user mappings are never written. What cannot be written is named on the standard error.
    """;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    Layout layout = layout(invocation.option(LAYOUT).orElse(PER_KIND));
    Path folder = context.path(OUTPUT, invocation.option(OUTPUT).orElse("schema"));
    DumpDirectory directory = new DumpDirectory(folder);
    if (!invocation.has(FORCE)) {
      directory.requireEmpty();
    }
    DumpSchema.Dump dump =
        context
            .useCases(settings)
            .dumpSchema()
            .dump(
                new DumpSchema.Request(
                    Requests.database(settings),
                    Requests.scope(settings),
                    Requests.meta(settings),
                    layout));
    context.tell(dump.diagnostics());
    new UnmanagedReport(context.terminal(), "not written").tell(dump.unmanaged(), true);
    tell(dump, directory.write(dump.files()), folder);
    return ExitCode.OK;
  }

  private static Layout layout(String word) {
    return switch (word) {
      case PER_KIND -> Layout.PER_KIND;
      case FLAT -> Layout.FLAT;
      default -> {
        String meant =
            NearestName.of(word, List.of(PER_KIND, FLAT))
                .map(nearest -> " Did you mean " + nearest + "?")
                .orElse("");
        throw new LauncherException(
            "There is no layout \"" + word + "\"." + meant, "Say --layout per-kind or flat.");
      }
    };
  }

  private void tell(DumpSchema.Dump dump, DumpDirectory.Result result, Path folder) {
    Terminal terminal = context.terminal();
    result.written().forEach(terminal::printLine);
    if (!result.foreign().isEmpty()) {
      terminal.warn(
          "These files in "
              + folder
              + " are not of this dump, and are read as schema files all the same:\n  "
              + String.join("\n  ", result.foreign()));
    }
    terminal.tell(
        "%d objects in %d files in %s: %d written, %d as they were, %d of an earlier dump deleted."
            .formatted(
                dump.objects(),
                dump.files().size(),
                folder,
                result.written().size(),
                dump.files().size() - result.written().size(),
                result.deleted().size()));
  }
}
