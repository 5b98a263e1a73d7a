package dev.pgflux.launcher.wiring;

import dagger.Binds;
import dagger.Module;
import dev.pgflux.launcher.cli.Question;
import dev.pgflux.launcher.cli.UseCases;
import dev.pgflux.launcher.terminal.TerminalQuestion;

/**
 * Who serves the commands.
 *
 * <p>Bindings only: for a method that provides something Dagger would make a factory, whose class
 * file is too old for the AOT cache.
 */
@Module
interface AdapterModule {

  @Binds
  UseCases useCases(InstalledUseCases useCases);

  @Binds
  Question question(TerminalQuestion question);
}
