package dev.pgflux.domain.object.index;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import java.util.Optional;
import java.util.SortedMap;

/** Differences of indexes that need no new index. */
public sealed interface IndexAlteration extends Alteration {

  /**
   * Other storage parameters.
   *
   * @param before the live parameters
   * @param after the wanted parameters
   */
  record SetParameters(SortedMap<String, String> before, SortedMap<String, String> after)
      implements IndexAlteration {
    /** Copies the maps. */
    public SetParameters {
      before = SortedCopies.of(before);
      after = SortedCopies.of(after);
    }
  }

  /**
   * Another tablespace.
   *
   * @param before the live tablespace
   * @param after the wanted tablespace
   */
  record SetTablespace(Optional<Identifier> before, Optional<Identifier> after)
      implements IndexAlteration {}

  /**
   * A lone index of a partition becomes a part of one above.
   *
   * @param whole the index of the topmost table above
   */
  record AttachTo(ObjectId whole) implements IndexAlteration {}

  /**
   * Another statistics target of one key.
   *
   * @param key the number of the key, from 1
   * @param before the live target; -1 for the server's setting
   * @param after the wanted target; -1 for the server's setting
   */
  record SetStatistics(int key, int before, int after) implements IndexAlteration {}
}
