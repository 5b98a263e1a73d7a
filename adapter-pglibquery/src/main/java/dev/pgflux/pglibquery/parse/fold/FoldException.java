package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.Optional;
import java.util.function.Supplier;

/** A statement cannot be folded: why, where in the statement, and what to do. */
class FoldException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String text;
  private final transient Optional<Node> place;
  private final transient Supplier<Optional<String>> advice;

  FoldException(String message, Optional<Node> place, Supplier<Optional<String>> advice) {
    super(message);
    this.text = message;
    this.place = place;
    this.advice = advice;
  }

  FoldException(String message) {
    this(message, Optional.empty(), Optional::empty);
  }

  FoldException(String message, String advice) {
    this(message, Optional.empty(), () -> Optional.of(advice));
  }

  /** What is wrong. */
  String text() {
    return text;
  }

  /** The node in question; empty for the statement as a whole. */
  Optional<Node> place() {
    return place;
  }

  Optional<String> advice() {
    return advice.get();
  }

  /** Thrown by the thousand where statements stand in any order. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  /** Something is not there; it may still be made by a later statement. */
  static final class Missing extends FoldException {
    private static final long serialVersionUID = 1L;

    Missing(String message, Optional<Node> place, Supplier<Optional<String>> advice) {
      super(message, place, advice);
    }

    Missing(String message) {
      super(message);
    }
  }

  /** The statement is about something that is not managed: a warning, no error. */
  static final class PassedOver extends FoldException {
    private static final long serialVersionUID = 1L;

    PassedOver(String message) {
      super(message);
    }
  }
}
