package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.files.MigrationDirectoryFolder;
import dev.pgflux.launcher.plugin.EmitterLoader;
import dev.pgflux.launcher.plugin.Emitters;
import dev.pgflux.launcher.plugin.PluginFolders;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.launcher.settings.SettingsReader;
import dev.pgflux.launcher.terminal.ErrorReport;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.application.PgFlux;
import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.out.MigrationFolder;
import dev.pgflux.ports.spi.Diagnostic;
import jakarta.inject.Inject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What every command that works on a database needs. */
public final class CommandContext {

  private final Terminal terminal;
  private final Map<String, String> environment;
  private final Path workingDirectory;
  private final Cancellation cancellation;
  private final UseCases useCases;

  /**
   * Makes the context.
   *
   * @param terminal where to print
   * @param environment the variables of the process
   * @param workingDirectory what relative paths are relative to
   * @param cancellation ends what is under way
   * @param useCases makes the use cases
   */
  @Inject
  public CommandContext(
      Terminal terminal,
      Map<String, String> environment,
      Path workingDirectory,
      Cancellation cancellation,
      UseCases useCases) {
    this.cancellation = cancellation;
    this.terminal = terminal;
    this.environment = environment;
    this.workingDirectory = workingDirectory;
    this.useCases = useCases;
  }

  Terminal terminal() {
    return terminal;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  Map<String, String> environment() {
    return environment;
  }

  Path workingDirectory() {
    return workingDirectory;
  }

  /** A file or folder that an option names. */
  Path path(String option, String value) {
    try {
      return workingDirectory.resolve(value);
    } catch (InvalidPathException e) {
      throw new LauncherException(
          "The value of " + option + " is no path: " + e.getReason(), "", e);
    }
  }

  /** Reads the settings and tells what is odd about them. */
  Settings settings(Invocation invocation) {
    Settings settings =
        new SettingsReader(workingDirectory, environment).read(invocation.settings());
    settings.output().warnings().forEach(terminal::warn);
    return settings;
  }

  PgFlux useCases(Settings settings) {
    return useCases.with(settings);
  }

  /** The folder of migration files. */
  MigrationFolder migrations(Settings settings) {
    return new MigrationDirectoryFolder(settings.migrations().directory(), workingDirectory);
  }

  /** Loads every emitter and tells what is wrong with plugins. */
  Emitters emitters(Settings settings) {
    Path home = Path.of(System.getProperty("user.home"));
    Emitters emitters =
        EmitterLoader.load(
            PluginFolders.of(settings.plugins().directories(), workingDirectory, home));
    emitters.problems().forEach(terminal::warn);
    return emitters;
  }

  void tell(List<Diagnostic> diagnostics) {
    ErrorReport report = new ErrorReport(terminal, false);
    diagnostics.forEach(report::tell);
  }

  /** What prints plans in the format that is set; looked for before anything else is done. */
  PlanPrinter planPrinter(Settings settings) {
    return new PlanPrinter(terminal, emitters(settings).plan(settings.output().format()));
  }
}
