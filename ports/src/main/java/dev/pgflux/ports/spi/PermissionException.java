package dev.pgflux.ports.spi;

import java.util.List;

/** The connected role is not allowed to carry a plan out. Nothing was done. */
public final class PermissionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param reasons what it may not do, step by step, one sentence each
   */
  public PermissionException(List<String> reasons) {
    super(
        "The connected role is not allowed to do all of this. Nothing was changed.\n  "
            + String.join("\n  ", reasons));
  }

  /**
   * What to do.
   *
   * @return a sentence
   */
  public String advice() {
    return "Connect as the owner, work as it with --role, or have the privileges granted.";
  }
}
