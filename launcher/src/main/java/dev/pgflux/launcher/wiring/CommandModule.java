package dev.pgflux.launcher.wiring;

import dagger.Module;
import dagger.Provides;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.cli.CommandFactory;
import dev.pgflux.launcher.cli.CompletionCommand;
import dev.pgflux.launcher.cli.InitCommand;
import dev.pgflux.launcher.cli.VersionCommand;
import jakarta.inject.Provider;

/** Which command answers to which name. */
@Module
interface CommandModule {

  @Provides
  static CommandFactory commands(
      Provider<InitCommand> init,
      Provider<CompletionCommand> completion,
      Provider<VersionCommand> version) {
    return name ->
        switch (name) {
          case INIT -> init.get();
          case PLAN, APPLY, DRIFT, GEN, DEMO ->
              throw new LauncherException("pg-flux " + name.word() + " is not there yet.", "");
          case COMPLETION -> completion.get();
          case VERSION -> version.get();
        };
  }
}
