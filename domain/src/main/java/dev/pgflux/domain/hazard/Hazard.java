package dev.pgflux.domain.hazard;

import dev.pgflux.domain.object.SchemaObject;

/**
 * A danger of one step.
 *
 * @param kind what sort
 * @param severity whether it stops an apply that does not allow it
 * @param object what it is about, as people name it
 * @param duration how long its step's locks are held because of it
 * @param reason why it is dangerous, one sentence
 * @param advice the safer way, one sentence; empty when there is none
 */
public record Hazard(
    HazardKind kind,
    Severity severity,
    String object,
    LockDuration duration,
    String reason,
    String advice) {

  /**
   * A danger that lasts as long as its kind usually does.
   *
   * @param kind what sort
   * @param severity whether it stops an apply that does not allow it
   * @param object what it is about, as people name it
   * @param reason why it is dangerous, one sentence
   * @param advice the safer way, one sentence; empty when there is none
   */
  public Hazard(HazardKind kind, Severity severity, String object, String reason, String advice) {
    this(kind, severity, object, kind.usualDuration(), reason, advice);
  }

  /**
   * With another duration than is usual for its kind.
   *
   * @param newDuration the duration
   * @return the changed copy
   */
  public Hazard lasting(LockDuration newDuration) {
    return new Hazard(kind, severity, object, newDuration, reason, advice);
  }

  /**
   * A danger that stops an apply.
   *
   * @param kind what sort
   * @param object what it is about
   * @param reason why it is dangerous, one sentence
   * @param advice the safer way, one sentence
   * @return the hazard
   */
  public static Hazard blocking(
      HazardKind kind, SchemaObject object, String reason, String advice) {
    return new Hazard(kind, Severity.BLOCKING, nameOf(object), reason, advice);
  }

  /**
   * A danger to know of.
   *
   * @param kind what sort
   * @param object what it is about
   * @param reason why it is dangerous, one sentence
   * @param advice the safer way, one sentence
   * @return the hazard
   */
  public static Hazard notice(HazardKind kind, SchemaObject object, String reason, String advice) {
    return new Hazard(kind, Severity.NOTICE, nameOf(object), reason, advice);
  }

  private static String nameOf(SchemaObject object) {
    return object.kindLabel() + " " + object.id();
  }

  /** Whether a danger stops an apply. */
  public enum Severity {
    /** Good to know. */
    NOTICE,
    /** Refused unless allowed. */
    BLOCKING
  }
}
