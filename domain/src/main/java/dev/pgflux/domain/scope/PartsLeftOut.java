package dev.pgflux.domain.scope;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.PartNames;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.HashMap;
import java.util.Map;
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
   * Leaves out the parts whose names PostgreSQL chooses by itself.
   *
   * @param snapshot a schema
   * @return the schema with no other parts than those that somebody named
   */
  public static Snapshot unnamed(Snapshot snapshot) {
    Map<Place, SchemaObject> places = new HashMap<>();
    for (SchemaObject object : snapshot.objects().values()) {
      Adoption.tableOf(object)
          .ifPresent(table ->
              places.put(new Place(table, Adoption.wholeOf(object).orElse(object.id())), object));
    }
    return without(
        snapshot,
        part -> {
          ObjectId whole = Adoption.wholeOf(part).orElseThrow();
          Optional<SchemaObject> above =
              Adoption.tableOf(part)
                  .flatMap(table -> snapshot.find(table, Table.class))
                  .flatMap(table -> table.parents().stream().findFirst())
                  .map(parent -> places.get(new Place(parent, whole)));
          return PartNames.isChosen(part, above);
        });
  }

  /** Where a part of a whole is, or the whole. */
  private record Place(QualifiedId table, ObjectId whole) {}

  private static Snapshot without(Snapshot snapshot, Predicate<SchemaObject> isLeftOut) {
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(snapshot.objects());
    boolean any =
        objects.values().removeIf(it -> Adoption.wholeOf(it).isPresent() && isLeftOut.test(it));
    return any ? new Snapshot(snapshot.version(), objects) : snapshot;
  }
}
