package dev.pgflux.domain.object.constraint;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import java.util.Optional;
import java.util.SortedMap;

/** Differences of constraints that need no new constraint. */
public sealed interface ConstraintAlteration extends Alteration {

  /**
   * A lone key of a partition becomes a part of one above.
   *
   * @param whole the constraint or index of the topmost table above
   */
  record AttachTo(ObjectId whole) implements ConstraintAlteration {}

  /** Rows from before shall be checked too. */
  record Validate() implements ConstraintAlteration {}

  /**
   * Checked at another time.
   *
   * @param before the live time
   * @param after the wanted time
   */
  record SetTiming(Constraint.Timing before, Constraint.Timing after)
      implements ConstraintAlteration {}

  /**
   * ENFORCED or NOT ENFORCED (since 18, foreign keys).
   *
   * @param before the live state
   * @param after the wanted state
   */
  record SetEnforced(boolean before, boolean after) implements ConstraintAlteration {}

  /**
   * Other storage parameters of the index.
   *
   * @param before the live parameters
   * @param after the wanted parameters
   */
  record SetIndexParameters(SortedMap<String, String> before, SortedMap<String, String> after)
      implements ConstraintAlteration {
    /** Copies the maps. */
    public SetIndexParameters {
      before = SortedCopies.of(before);
      after = SortedCopies.of(after);
    }
  }

  /**
   * Another tablespace of the index.
   *
   * @param before the live tablespace
   * @param after the wanted tablespace
   */
  record SetIndexTablespace(Optional<Identifier> before, Optional<Identifier> after)
      implements ConstraintAlteration {}

  /**
   * Another comment on the index.
   *
   * @param before the live comment
   * @param after the wanted comment
   */
  record SetIndexComment(Optional<String> before, Optional<String> after)
      implements ConstraintAlteration {}
}
