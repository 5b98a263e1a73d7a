package dev.pgflux.ports.spi;

import java.util.Optional;

/**
 * Something that a person should know: what, where, why and what to do.
 *
 * @param severity how bad it is
 * @param message what and why, one line or more
 * @param location where, if there is a place
 * @param excerpt the line of the place with a caret under it, if there is one
 * @param advice what to do, if there is something
 */
public record Diagnostic(
    Severity severity,
    String message,
    Optional<SourceLocation> location,
    Optional<String> excerpt,
    Optional<String> advice) {

  /** How bad something is. */
  public enum Severity {
    /** Nothing can go on. */
    ERROR,
    /** It goes on, but look. */
    WARNING,
    /** Good to know. */
    NOTE
  }

  /**
   * A warning without a place.
   *
   * @param message what and why
   * @return the diagnostic
   */
  public static Diagnostic warning(String message) {
    return new Diagnostic(
        Severity.WARNING, message, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
