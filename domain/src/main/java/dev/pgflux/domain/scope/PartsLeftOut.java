package dev.pgflux.domain.scope;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.PartNames;
import dev.pgflux.domain.object.constraint.Parts;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A schema without what its partitions have of the indexes and constraints above, which goes
 * without saying.
 */
public final class PartsLeftOut {
  private PartsLeftOut() {}

  /**
   * Leaves out every part.
   *
   * @param snapshot a schema
   * @return the schema without parts
   */
  public static Snapshot all(Snapshot snapshot) {
    return without(snapshot, part -> true);
  }

  /**
   * Leaves out the parts that PostgreSQL makes by itself, under the names that it chooses.
   *
   * @param snapshot a schema
   * @return the schema with no other parts than those that somebody named or made otherwise
   */
  public static Snapshot unnamed(Snapshot snapshot) {
    Parts parts = Parts.of(snapshot);
    return without(
        snapshot,
        part -> {
          ObjectId whole = Adoption.wholeOf(part).orElseThrow();
          Optional<SchemaObject> above =
              Adoption.tableOf(part)
                  .flatMap(snapshot::parentOfPartition)
                  .flatMap(parent -> parts.on(parent, whole));
          return PartNames.isChosen(part, above)
              && above.filter(it -> !Adoption.isAsMade(it, part)).isEmpty();
        });
  }

  private static Snapshot without(Snapshot snapshot, Predicate<SchemaObject> isLeftOut) {
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(snapshot.objects());
    boolean any =
        objects.values().removeIf(it -> Adoption.wholeOf(it).isPresent() && isLeftOut.test(it));
    return any ? new Snapshot(snapshot.version(), objects) : snapshot;
  }
}
