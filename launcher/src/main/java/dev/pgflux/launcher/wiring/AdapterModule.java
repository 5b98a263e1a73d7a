package dev.pgflux.launcher.wiring;

import dagger.Module;
import dagger.Provides;
import dev.pgflux.launcher.ToolVersion;
import dev.pgflux.launcher.cli.Question;
import dev.pgflux.launcher.cli.UseCases;
import dev.pgflux.launcher.files.SchemaFileReader;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.launcher.terminal.TerminalProgress;
import dev.pgflux.launcher.terminal.TerminalQuestion;
import dev.pgflux.ports.application.PgFlux;

/** The use cases over the adapters that are installed, the disk and the terminal. */
@Module
interface AdapterModule {

  /** What the parser's adapter reads the path of its library from. */
  String LIBRARY_PROPERTY = "pgflux.libpgquery";

  @Provides
  static UseCases useCases(Terminal terminal) {
    return settings -> useCases(terminal, settings);
  }

  private static PgFlux useCases(Terminal terminal, Settings settings) {
    settings.libPgQuery().ifPresent(path -> System.setProperty(LIBRARY_PROPERTY, path.toString()));
    return PgFlux.create(
        PgFlux.Adapters.discovered(PgFlux.class.getClassLoader())
            .withFiles(new SchemaFileReader())
            .withProgress(new TerminalProgress(terminal, settings.output().verbose()))
            .withToolVersion(ToolVersion.current()));
  }

  @Provides
  static Question question(Terminal terminal) {
    return new TerminalQuestion(terminal);
  }
}
