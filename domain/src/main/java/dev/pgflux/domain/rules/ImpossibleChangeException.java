package dev.pgflux.domain.rules;

import dev.pgflux.domain.object.SchemaObject;

/**
 * The server has no statement for a change, and making the object again would lose what it holds.
 */
public final class ImpossibleChangeException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String subject;
  private final String reason;
  private final String advice;

  /**
   * Makes the exception.
   *
   * @param object what cannot be changed
   * @param reason why, a sentence
   * @param advice what to do, a sentence
   */
  public ImpossibleChangeException(SchemaObject object, String reason, String advice) {
    super(
        object.kindLabel()
            + " "
            + object.id()
            + " cannot be changed as the files want it: "
            + reason);
    this.subject = object.kindLabel() + " " + object.id();
    this.reason = reason;
    this.advice = advice;
  }

  /**
   * What cannot be changed.
   *
   * @return its kind and its name
   */
  public String subject() {
    return subject;
  }

  /**
   * Why it cannot.
   *
   * @return a sentence
   */
  public String reason() {
    return reason;
  }

  /**
   * What to do.
   *
   * @return a sentence
   */
  public String advice() {
    return advice;
  }
}
