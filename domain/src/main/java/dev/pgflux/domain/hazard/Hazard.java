package dev.pgflux.domain.hazard;

/**
 * A danger of one step.
 *
 * @param kind what sort
 * @param severity whether it stops an apply that does not allow it
 * @param object what it is about, as people name it
 * @param reason why it is dangerous, one sentence
 * @param advice the safer way, one sentence; empty when there is none
 */
public record Hazard(
    HazardKind kind, Severity severity, String object, String reason, String advice) {

  /** Whether a danger stops an apply. */
  public enum Severity {
    /** Good to know. */
    NOTICE,
    /** Refused unless allowed. */
    BLOCKING
  }
}
