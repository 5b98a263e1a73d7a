package dev.pgflux.launcher.wiring;

import dagger.BindsInstance;
import dagger.Component;
import dev.pgflux.launcher.cli.Application;
import dev.pgflux.launcher.terminal.Terminal;
import java.nio.file.Path;
import java.util.Map;

/** Everything that one process needs. */
@Component(modules = CommandModule.class)
public interface LauncherComponent {

  /**
   * The way in.
   *
   * @return the application
   */
  Application application();

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
