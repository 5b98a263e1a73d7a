package dev.pgflux.launcher.settings;

import dev.pgflux.ports.spi.Diagnostic;
import java.util.List;

/** A configuration file that says what cannot be, all of it at once, each with its place. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Diagnostic> diagnostics;

  /**
   * Makes the exception.
   *
   * @param diagnostics what is wrong, in the order of the file
   */
  public ConfigurationException(List<Diagnostic> diagnostics) {
    super(String.join("; ", diagnostics.stream().map(Diagnostic::message).toList()));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /**
   * What is wrong.
   *
   * @return one message for each place
   */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
