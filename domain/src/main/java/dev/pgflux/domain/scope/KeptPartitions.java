package dev.pgflux.domain.scope;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds live partitions of a declared parent that the files leave out. Partitions are often made by
 * a schedule and are data rather than schema, so they are kept unless somebody asks for their end.
 */
public final class KeptPartitions {
  private KeptPartitions() {}

  /**
   * Finds them, with the partitions below them.
   *
   * @param desired what the files say
   * @param live what the server has
   * @return the partitions to be kept
   */
  public static Set<ObjectId> find(Snapshot desired, Snapshot live) {
    Set<ObjectId> kept = new TreeSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Table table : live.all(Table.class).toList()) {
        if (table.hierarchy() instanceof Hierarchy.Partition partition
            && desired.find(table.id()).isEmpty()
            && (kept.contains(partition.parent()) || isPartitioned(partition.parent(), desired))) {
          grown |= kept.add(table.id());
        }
      }
    }
    return kept;
  }

  private static boolean isPartitioned(ObjectId id, Snapshot desired) {
    return desired.find(id, Table.class).filter(Table::isPartitioned).isPresent();
  }

  /**
   * A live snapshot without some partitions and whatever belongs to them.
   *
   * @param live what the server has
   * @param kept the partitions to leave out
   * @return the rest
   */
  public static Snapshot remainderOf(Snapshot live, Set<ObjectId> kept) {
    if (kept.isEmpty()) {
      return live;
    }
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(live.objects());
    objects
        .values()
        .removeIf(object ->
            kept.contains(object.id())
                || Ownership.ownerOf(object).filter(kept::contains).isPresent());
    return new Snapshot(live.version(), objects);
  }
}
