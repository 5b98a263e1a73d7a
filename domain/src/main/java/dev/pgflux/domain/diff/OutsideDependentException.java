package dev.pgflux.domain.diff;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.sql.Reference;

/** Something outside of the managed schemas depends on what would have to go. */
public final class OutsideDependentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param dependent what is not managed
   * @param lost what it depends on
   */
  public OutsideDependentException(ObjectId dependent, Reference lost) {
    super(
        lost.object().objectClass().label()
            + " "
            + lost
            + " cannot be changed as the files want it: "
            + dependent.objectClass().label()
            + " "
            + dependent
            + ", which is outside of the managed schemas, depends on it. Manage its schema too"
            + " (--schemas), or change that object first.");
  }
}
