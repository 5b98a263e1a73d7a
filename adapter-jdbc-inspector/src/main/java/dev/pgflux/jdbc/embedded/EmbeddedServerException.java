package dev.pgflux.jdbc.embedded;

import java.io.Serial;

/** An embedded server could not be found, started or used. The message says why and what to do. */
public final class EmbeddedServerException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  EmbeddedServerException(String message) {
    super(message);
  }

  EmbeddedServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
