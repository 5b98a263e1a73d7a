package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.files.DumpDirectory;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.in.PullSchema;
import dev.pgflux.ports.in.PullSchema.Pulled;
import dev.pgflux.ports.plugin.GeneratedFile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes what the database has beyond the schema files. */
public final class PullCommand implements Command {

  private static final String DRY_RUN = "--dry-run";
  private static final String OUTPUT = "--output";

  private final CommandContext context;

  /**
   * Makes the command.
   *
   * @param context what commands need
   */
  @Inject
  public PullCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        CommandOption.flag(
            DRY_RUN, "Only list the files; --dry-run=false writes them. This is the default."),
        CommandOption.value(OUTPUT, "DIR", "The folder for the files (./schema/_pulled)."));
  }

  @Override
  public String details() {
    return """
    An object that no file declares becomes a schema file with all that belongs to it. One that differs becomes
    a file that ends in .live and is not read as a schema file: take over what you want to keep, and remove
    it. As anywhere, the schemas that the files declare are compared, or those that --schemas names. Owners and
    grants are written with --owners always and --privileges always.
    """;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Settings settings = context.settings(invocation);
    Path folder = context.path(OUTPUT, invocation.option(OUTPUT).orElse("schema/_pulled"));
    boolean writes = invocation.option(DRY_RUN).filter("false"::equals).isPresent();
    Pulled pulled =
        context
            .useCases(settings)
            .pullSchema()
            .pull(new PullSchema.Request(Requests.planning(settings), Requests.meta(settings)));
    context.tell(pulled.diagnostics());
    new UnmanagedReport(context.terminal(), "not written").tell(pulled.unmanaged(), true);
    List<GeneratedFile> files =
        Stream.concat(pulled.undeclared().stream(), pulled.differing().stream()).toList();
    List<String> paths =
        writes
            ? new DumpDirectory(folder).write(files).written()
            : files.stream().map(GeneratedFile::path).toList();
    paths.forEach(context.terminal()::printLine);
    tell(pulled, folder, writes);
    return ExitCode.OK;
  }

  private void tell(Pulled pulled, Path folder, boolean writes) {
    Terminal terminal = context.terminal();
    terminal.tell(
        "%d files of objects that no file declares, %d of objects that differ (.live)%s."
            .formatted(
                pulled.undeclared().size(),
                pulled.differing().size(),
                writes ? ", in " + folder : "; --dry-run=false writes them to " + folder));
    if (pulled.missing() > 0) {
      terminal.tell(
          "%d declared objects are not in the database; pg-flux plan shows them."
              .formatted(pulled.missing()));
    }
  }
}
