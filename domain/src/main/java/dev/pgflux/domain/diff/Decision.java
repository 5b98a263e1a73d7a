package dev.pgflux.domain.diff;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.object.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** What shall become of one identity, while the consequences are still being worked out. */
sealed interface Decision {

  /** Only the files have it. */
  record Make(SchemaObject desired) implements Decision {}

  /** Only the server has it. */
  record Remove(SchemaObject live) implements Decision {}

  /** Both have it, and it must be dropped and made again. */
  record Remake(SchemaObject live, SchemaObject desired, String reason) implements Decision {}

  /** Both have it, and it stays, with these differences; none for most. */
  record Stay(SchemaObject live, SchemaObject desired, List<Alteration> alterations)
      implements Decision {
    public Stay {
      alterations = List.copyOf(alterations);
    }

    Stay plus(List<? extends Alteration> more) {
      SequencedSet<Alteration> all = new LinkedHashSet<>(alterations);
      all.removeIf(known -> more.stream().anyMatch(it -> it.covers(known)));
      all.addAll(more);
      return new Stay(live, desired, new ArrayList<>(all));
    }
  }
}
