package dev.pgflux.domain.diff;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.Parts;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.TableOutcome;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a database has once a difference was carried out: what the files want, where they say it,
 * else what PostgreSQL makes of what was there.
 */
public final class Outcome {
  private final Difference difference;
  private final Snapshot live;
  private final Map<ObjectId, SchemaObject> made = new HashMap<>();
  private final Set<ObjectId> altered = new HashSet<>();

  private Outcome(Difference difference) {
    this.difference = difference;
    this.live = difference.context().live();
    for (Change change : difference.changes()) {
      switch (change) {
        case Change.Create it -> made.put(it.object(), it.after());
        case Change.Alter it -> altered.add(it.object());
        case Change.Drop drop -> {}
        case Change.Rename rename -> {}
        case Change.RenameColumn rename -> {}
      }
    }
  }

  /**
   * The schema afterwards.
   *
   * @param difference what is carried out
   * @return every object that is managed, fragments spelled as they are live where they stay
   */
  public static Snapshot of(Difference difference) {
    return new Outcome(difference).schema();
  }

  private Snapshot schema() {
    TableOutcome tables = new TableOutcome(difference.context(), difference.changes());
    Snapshot wanted = difference.context().desired().map(it -> afterwards(it, tables));
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(tables.withFollowers(wanted).objects());
    wanted
        .all(Table.class)
        .filter(it -> it.isPartition() && live.find(it.id()).isPresent())
        .filter(it -> !made.containsKey(it.id()))
        .forEach(it -> addParts(it, objects));
    return new Snapshot(wanted.version(), objects);
  }

  private SchemaObject afterwards(SchemaObject wanted, TableOutcome tables) {
    SchemaObject present = live.find(wanted.id()).orElse(wanted);
    if (made.containsKey(wanted.id())) {
      return spelledAs(present, made.getOrDefault(wanted.id(), wanted));
    }
    if (present instanceof Table before && wanted instanceof Table after) {
      return spelledAs(before, tables.of(before, after));
    }
    return altered.contains(wanted.id()) ? spelledAs(present, wanted) : present;
  }

  /** The wanted object with the live fragments, where they are equal. */
  private static SchemaObject spelledAs(SchemaObject live, SchemaObject wanted) {
    Map<Fragment, Fragment> spelling = new HashMap<>();
    live.fragments().forEach(fragment -> spelling.put(fragment, fragment));
    UnaryOperator<Fragment> spelled = fragment -> spelling.getOrDefault(fragment, fragment);
    return wanted.mapFragments(spelled);
  }

  /** ATTACH PARTITION makes the parts that a table lacks of what the tables above have. */
  private void addParts(Table table, Map<ObjectId, SchemaObject> objects) {
    PartitionTree tree = new PartitionTree(live.objects(), objects);
    Parts present = new Parts(List.copyOf(objects.values()));
    for (ObjectId.QualifiedId above : tree.wantedAbove(table.id())) {
      if (!tree.isAttachedAnew(table.id(), above)) {
        continue;
      }
      for (SchemaObject whole : present.wholesOn(above)) {
        if (present.on(table.id(), whole.id()).isEmpty()) {
          SchemaObject part = Parts.made(table.id(), whole, objects::containsKey);
          objects.put(part.id(), Adoption.asPartOf(Optional.of(whole.id()), part));
        }
      }
    }
  }
}
