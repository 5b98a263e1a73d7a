package dev.pgflux.jdbc.settle;

/** One object cannot be asked about; the message says why. */
final class UnsettledException extends Exception {
  private static final long serialVersionUID = 1L;

  UnsettledException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
