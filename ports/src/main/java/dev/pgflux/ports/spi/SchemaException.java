package dev.pgflux.ports.spi;

import java.util.List;

/** The schema files cannot be understood; says every reason that was found. */
public final class SchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Diagnostic> diagnostics;

  /**
   * Makes the exception.
   *
   * @param diagnostics at least one, in order of place
   */
  public SchemaException(List<Diagnostic> diagnostics) {
    super(String.join("\n", diagnostics.stream().map(Diagnostic::message).toList()));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Every reason.
   *
   * @return at least one
   */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
