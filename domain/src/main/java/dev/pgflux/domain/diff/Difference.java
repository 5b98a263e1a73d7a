package dev.pgflux.domain.diff;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * How two schemas differ.
 *
 * @param changes what shall become of each object that does not stay as it is: renames first, in
 *     order of identity otherwise
 * @param context what the changes were found in; its live snapshot has all renames applied
 * @param references what live objects refer to
 * @param unspokenParts what partitions have of live indexes and keys above and the files say
 *     nothing of, so that it is not in the live snapshot either
 */
public record Difference(
    List<Change> changes,
    RuleContext context,
    LiveReferences references,
    List<SchemaObject> unspokenParts) {
  /** Copies the lists. */
  public Difference {
    changes = List.copyOf(changes);
    unspokenParts = List.copyOf(unspokenParts);
  }

  /**
   * Whether the schemas are equal.
   *
   * @return true without a change
   */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /**
   * With more that a plan makes.
   *
   * @param parts of indexes and keys, of which the files say nothing
   * @return the changed copy
   */
  public Difference alsoMaking(List<SchemaObject> parts) {
    if (parts.isEmpty()) {
      return this;
    }
    TreeMap<ObjectId, SchemaObject> desired = new TreeMap<>(context.desired().objects());
    Set<ObjectId> created = new HashSet<>(context.created());
    for (SchemaObject part : parts) {
      desired.put(part.id(), part);
      created.add(part.id());
    }
    RuleContext more =
        new RuleContext(
            context.live(),
            new Snapshot(context.desired().version(), desired),
            context.wantedParts(),
            context.catalog(),
            context.facts(),
            created,
            context.dropped());
    return new Difference(changes, more, references, unspokenParts);
  }
}
