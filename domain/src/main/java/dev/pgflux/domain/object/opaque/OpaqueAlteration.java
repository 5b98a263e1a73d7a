package dev.pgflux.domain.object.opaque;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.collection.SortedCopies;
import java.util.SortedMap;

/** One difference between two states of an object of a rarely used kind. */
public sealed interface OpaqueAlteration extends Alteration {

  /**
   * Other options of a foreign-data wrapper or a server.
   *
   * @param before the live options
   * @param after the wanted options
   */
  record SetOptions(SortedMap<String, String> before, SortedMap<String, String> after)
      implements OpaqueAlteration {
    /** Copies the options. */
    public SetOptions {
      before = SortedCopies.of(before);
      after = SortedCopies.of(after);
    }
  }
}
