package dev.pgflux.domain.object.sequence;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.sql.Reference;
import java.util.Optional;

/** Differences of sequences. */
public sealed interface SequenceAlteration extends Alteration {

  /**
   * Other options.
   *
   * @param before the live options
   * @param after the wanted options
   */
  record SetOptions(SequenceOptions before, SequenceOptions after) implements SequenceAlteration {}

  /**
   * Another owning column.
   *
   * @param before the live owner
   * @param after the wanted owner
   */
  record SetOwnedBy(Optional<Reference> before, Optional<Reference> after)
      implements SequenceAlteration {}

  /**
   * LOGGED or UNLOGGED.
   *
   * @param before the live persistence
   * @param after the wanted persistence
   */
  record SetPersistence(Persistence before, Persistence after) implements SequenceAlteration {}
}
