package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.ports.application.PgFlux;

/** Makes the use cases once the settings are known. */
@FunctionalInterface
public interface UseCases {

  /**
   * Makes the use cases.
   *
   * @param settings what is set
   * @return the use cases
   */
  PgFlux with(Settings settings);
}
