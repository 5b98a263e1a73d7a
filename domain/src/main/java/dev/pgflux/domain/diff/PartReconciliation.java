package dev.pgflux.domain.diff;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.PartNames;
import dev.pgflux.domain.object.constraint.Parts;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings what partitions have of the indexes and constraints above into a form in which both sides
 * can be compared object by object. The live side has every part, the files have those that they
 * speak of.
 *
 * <ol>
 *   <li>A partition that leaves its parent keeps its parts as its own.
 *   <li>What stands alone pairs by definition.
 *   <li>What PostgreSQL will take for a part is one already, on both sides.
 *   <li>A part pairs with the part of the same whole, whatever their names.
 *   <li>A whole that lacks parts gets them ({@link PartCompletion}).
 *   <li>Parts of which the files say nothing go out of sight.
 * </ol>
 */
final class PartReconciliation {
  private final TreeMap<ObjectId, SchemaObject> live;
  private final TreeMap<ObjectId, SchemaObject> desired;
  private final DiffRequest request;
  private final List<Change> renames = new ArrayList<>();
  private final Map<ObjectId, SchemaObject> outOfSight = new TreeMap<>();

  private PartReconciliation(DiffRequest request) {
    this.request = request;
    this.live = new TreeMap<>(request.live().objects());
    this.desired = new TreeMap<>(request.desired().objects());
  }

  /**
   * Both sides, ready to be compared.
   *
   * @param renames the renames that pairs need
   * @param dependencies what each live object needs
   * @param unspoken the live parts of which the files say nothing
   */
  record Reconciled(
      Snapshot live,
      Snapshot desired,
      List<Change> renames,
      Map<ObjectId, Set<Reference>> dependencies,
      List<SchemaObject> unspoken) {}

  static Reconciled of(DiffRequest request) {
    boolean anyPartition =
        request.live().all(Table.class).anyMatch(Table::isPartition)
            || request.desired().all(Table.class).anyMatch(Table::isPartition);
    if (!anyPartition) {
      DefinitionPairing.Paired paired =
          new DefinitionPairing(request.live(), request.desired()).pair();
      return new Reconciled(
          paired.live(), request.desired(), paired.renames(), request.dependencies(), List.of());
    }
    return new PartReconciliation(request).reconcile();
  }

  private Reconciled reconcile() {
    release();
    pairAlone();
    adopt();
    pairParts();
    new PartCompletion(live, desired).complete();
    leaveOut();
    return new Reconciled(
        new Snapshot(request.live().version(), live),
        new Snapshot(request.desired().version(), desired),
        renames,
        dependencies(),
        List.copyOf(outOfSight.values()));
  }

  private void release() {
    Parts before = new Parts(live.values());
    PartitionTree tree = new PartitionTree(live, desired);
    for (Parts.Part part : before.all()) {
      tree.leaving(part.table())
          .ifPresent(leaving -> {
            Optional<ObjectId> whole =
                leaving.equals(part.table())
                    ? Optional.empty()
                    : before.on(leaving, part.whole()).map(SchemaObject::id);
            put(live, Adoption.asPartOf(whole, part.object()));
          });
    }
  }

  private void pairAlone() {
    DefinitionPairing.Paired paired =
        new DefinitionPairing(
                new Snapshot(request.live().version(), live),
                new Snapshot(request.desired().version(), desired))
            .pair();
    live.clear();
    live.putAll(paired.live().objects());
    renames.addAll(paired.renames());
    Map<ObjectId, ObjectId> names = new LinkedHashMap<>();
    for (Change change : paired.renames()) {
      if (change instanceof Change.Rename it) {
        names.put(it.before().id(), it.after().id());
      }
    }
    for (Parts.Part part : new Parts(live.values()).all()) {
      Optional.ofNullable(names.get(part.whole()))
          .ifPresent(name -> put(live, Adoption.asPartOf(Optional.of(name), part.object())));
    }
  }

  private void adopt() {
    Parts before = new Parts(live.values());
    Parts after = new Parts(desired.values());
    PartitionTree tree = new PartitionTree(live, desired);
    for (SchemaObject object : List.copyOf(desired.values())) {
      if (object instanceof Table table && table.isPartition() && live.containsKey(table.id())) {
        for (SchemaObject whole : wholesAbove(table, after, tree)) {
          if (before.on(table.id(), whole.id()).isEmpty()) {
            adopt(table.id(), whole, before, after, tree);
          }
        }
      }
    }
  }

  private void adopt(
      QualifiedId table, SchemaObject whole, Parts before, Parts after, PartitionTree tree) {
    Optional<SchemaObject> declared = after.on(table, whole.id());
    Optional<SchemaObject> own =
        before.onTable(table).stream()
            .filter(it -> it.equals(live.get(it.id())) && Adoption.takes(whole, it))
            .filter(it -> isFree(it, whole, declared))
            .min(
                Comparator.comparing((SchemaObject it) -> isNot(declared, it))
                    .thenComparing(it -> desired.containsKey(it.id())));
    boolean byItself =
        !live.containsKey(whole.id())
            || tree.isAttachedAnew(table, Adoption.tableOf(whole).orElseThrow());
    own.ifPresent(it -> {
      if (declared.isPresent()) {
        rename(it, declared.get().id(), byItself ? Optional.of(whole.id()) : Optional.empty());
      } else if (byItself) {
        keepAsPart(it, whole.id());
      }
    });
  }

  /** What a partition has parts of: nearest tables first. */
  private static List<SchemaObject> wholesAbove(Table partition, Parts parts, PartitionTree tree) {
    List<SchemaObject> found = new ArrayList<>();
    for (QualifiedId above : tree.wantedAbove(partition.id())) {
      found.addAll(parts.wholesOn(above));
    }
    return found;
  }

  private boolean isFree(SchemaObject own, SchemaObject whole, Optional<SchemaObject> declared) {
    return declared.isEmpty()
        ? Adoption.isAsMade(whole, own) || desired.containsKey(own.id())
        : own.getClass().equals(declared.get().getClass())
            && (own.id().equals(declared.get().id())
                || (!desired.containsKey(own.id()) && !live.containsKey(declared.get().id())));
  }

  private static boolean isNot(Optional<SchemaObject> declared, SchemaObject own) {
    return declared.filter(it -> it.id().equals(own.id())).isEmpty();
  }

  private void pairParts() {
    Parts after = new Parts(desired.values());
    for (Parts.Part part : new Parts(live.values()).all()) {
      Optional<SchemaObject> declared = after.on(part.table(), part.whole());
      if (declared.isEmpty() || declared.get().id().equals(part.object().id())) {
        continue;
      }
      if (declared.get().getClass().equals(part.object().getClass())
          && !live.containsKey(declared.get().id())) {
        rename(part.object(), declared.get().id(), Optional.of(part.whole()));
      } else {
        // The whole has another part here, which it does not let go.
        put(desired, Adoption.asPartOf(Optional.empty(), declared.get()));
      }
    }
  }

  private void rename(SchemaObject object, ObjectId name, Optional<ObjectId> whole) {
    SchemaObject part = Adoption.asPartOf(whole, object);
    live.remove(object.id());
    SchemaObject renamed = Parts.named(part, name);
    put(live, renamed);
    if (!name.equals(object.id())) {
      renames.add(new Change.Rename(object, renamed));
    }
  }

  private void leaveOut() {
    Parts after = new Parts(desired.values());
    for (Parts.Part part : new Parts(live.values()).all()) {
      boolean stays = desired.containsKey(part.whole()) || !live.containsKey(part.whole());
      if (!stays || after.on(part.table(), part.whole()).isPresent()) {
        continue;
      }
      if (desired.containsKey(part.object().id())) {
        keepAsPart(part.object(), part.whole());
      } else {
        live.remove(part.object().id());
        outOfSight.put(part.object().id(), part.object());
      }
    }
  }

  /** A part that the files do not speak of, under another name if they want that for another. */
  private void keepAsPart(SchemaObject object, ObjectId whole) {
    ObjectId name =
        desired.containsKey(object.id())
            ? PartNames.free(
                object,
                id -> id.equals(object.id()) || live.containsKey(id) || desired.containsKey(id))
            : object.id();
    rename(object, name, Optional.of(whole));
    put(desired, Objects.requireNonNull(live.get(name)));
  }

  /** What needs something that went out of sight needs its table. */
  private Map<ObjectId, Set<Reference>> dependencies() {
    Map<ObjectId, ObjectId> names = new HashMap<>();
    outOfSight.forEach((id, part) -> names.put(id, Adoption.tableOf(part).orElseThrow()));
    for (Change change : renames) {
      if (change instanceof Change.Rename it) {
        names.putIfAbsent(it.before().id(), it.after().id());
      }
    }
    Map<ObjectId, Set<Reference>> moved = new TreeMap<>();
    request
        .dependencies()
        .forEach((object, needed) -> {
          Set<Reference> references =
              moved.computeIfAbsent(names.getOrDefault(object, object), id -> new TreeSet<>());
          for (Reference reference : needed) {
            ObjectId target = reference.object();
            references.add(
                names.containsKey(target)
                    ? new Reference(names.getOrDefault(target, target), reference.column())
                    : reference);
          }
        });
    return moved;
  }

  private static void put(Map<ObjectId, SchemaObject> objects, SchemaObject object) {
    objects.put(object.id(), object);
  }
}
