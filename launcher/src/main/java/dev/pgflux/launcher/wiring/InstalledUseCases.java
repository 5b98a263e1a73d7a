package dev.pgflux.launcher.wiring;

import dev.pgflux.launcher.ToolVersion;
import dev.pgflux.launcher.cli.UseCases;
import dev.pgflux.launcher.files.SchemaFileReader;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.launcher.terminal.TerminalProgress;
import dev.pgflux.ports.application.PgFlux;
import jakarta.inject.Inject;

/** The use cases over the adapters that are installed, the disk and the terminal. */
final class InstalledUseCases implements UseCases {

  /** What the parser's adapter reads the path of its library from. */
  private static final String LIBRARY_PROPERTY = "pgflux.libpgquery";

  private final Terminal terminal;

  @Inject
  InstalledUseCases(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public PgFlux with(Settings settings) {
    settings.libPgQuery().ifPresent(path -> System.setProperty(LIBRARY_PROPERTY, path.toString()));
    return PgFlux.create(
        PgFlux.Adapters.discovered(PgFlux.class.getClassLoader())
            .withFiles(new SchemaFileReader())
            .withProgress(new TerminalProgress(terminal, settings.output().verbose()))
            .withToolVersion(ToolVersion.current()));
  }
}
