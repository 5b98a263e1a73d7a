package dev.pgflux.launcher.wiring;

import dagger.BindsInstance;
import dagger.Component;
import dev.pgflux.launcher.cli.InitCommand;
import dev.pgflux.launcher.cli.VersionCommand;
import dev.pgflux.launcher.terminal.Terminal;
import java.nio.file.Path;
import java.util.Map;

/** Everything that one process needs. */
@Component
public interface LauncherComponent {

  /**
   * Makes a command.
   *
   * @return {@code init}
   */
  InitCommand init();

  /**
   * Makes a command.
   *
   * @return {@code version}
   */
  VersionCommand version();

  /** Makes the component. */
  @Component.Factory
  interface Factory {
    /**
     * Makes the component for a process.
     *
     * @param terminal where to print
     * @param environment the variables of the process
     * @param workingDirectory what relative paths are relative to
     * @return the component
     */
    LauncherComponent create(
        @BindsInstance Terminal terminal,
        @BindsInstance Map<String, String> environment,
        @BindsInstance Path workingDirectory);
  }
}
