package dev.pgflux.domain.scope;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Applies requested renames to a live snapshot, so that what is compared has the same name on both
 * sides. A request counts when the old name is there and the new one is not; else it was carried
 * out before.
 */
public final class LiveRenames {
  private LiveRenames() {}

  /** A live side under new names. */
  public static final class Renamed {
    private final Snapshot snapshot;
    private final List<Change> changes;
    private final Renaming names;

    Renamed(Snapshot snapshot, List<Change> changes, Renaming names) {
      this.snapshot = snapshot;
      this.changes = List.copyOf(changes);
      this.names = names;
    }

    /**
     * What the server will have after the renames.
     *
     * @return the snapshot
     */
    public Snapshot snapshot() {
      return snapshot;
    }

    /**
     * The renames that are needed.
     *
     * @return objects first, then columns
     */
    public List<Change> changes() {
      return changes;
    }

    Renaming names() {
      return names;
    }

    /**
     * Dependencies under new names.
     *
     * @param dependencies what each object needs, under old names
     * @return the same under new ones
     */
    public SortedMap<ObjectId, Set<Reference>> dependencies(
        Map<ObjectId, Set<Reference>> dependencies) {
      SortedMap<ObjectId, Set<Reference>> renamed = new TreeMap<>();
      dependencies.forEach((id, needed) ->
          renamed.put(
              names.id(id), needed.stream().map(names::reference).collect(Collectors.toSet())));
      return renamed;
    }

    /**
     * What is known of each object, under new names.
     *
     * @param facts by old identity
     * @param <T> what is known
     * @return by new identity
     */
    public <T> Map<ObjectId, T> facts(Map<ObjectId, T> facts) {
      return facts.entrySet().stream()
          .collect(Collectors.toMap(entry -> names.id(entry.getKey()), Map.Entry::getValue));
    }
  }

  /**
   * Applies renames.
   *
   * @param live what the server has, resolved
   * @param requestedObjects the new identity by the old one
   * @param requestedColumns the old name by the new column
   * @param fragments carries the names into fragments
   * @return the live side under its new names
   */
  public static Renamed apply(
      Snapshot live,
      SortedMap<ObjectId, ObjectId> requestedObjects,
      SortedMap<Reference, Identifier> requestedColumns,
      FragmentRenamer fragments) {
    SortedMap<ObjectId, ObjectId> objects = new TreeMap<>();
    requestedObjects.forEach(
        (from, to) -> objects.put(underOldOwner(from, requestedObjects, live), to));
    objects
        .entrySet()
        .removeIf(rename ->
            live.find(rename.getKey()).isEmpty() || live.find(rename.getValue()).isPresent());
    return renamed(live, objects, neededColumns(live, objects, requestedColumns), fragments);
  }

  static Renamed renamed(
      Snapshot live,
      SortedMap<ObjectId, ObjectId> objects,
      SortedMap<Reference, Identifier> columns,
      FragmentRenamer fragments) {
    Renaming names = new Renaming(objects, columns, fragments);
    if (objects.isEmpty() && columns.isEmpty()) {
      return new Renamed(live, List.of(), names);
    }
    RenamedObject renamed = new RenamedObject(names, live.version());
    Snapshot result = live.map(renamed::of);
    return new Renamed(result, changes(live, result, objects, columns, names), names);
  }

  /** A part of a relation is requested under the relation's new name, whatever that is now. */
  private static ObjectId underOldOwner(
      ObjectId from, Map<ObjectId, ObjectId> renames, Snapshot live) {
    return from instanceof MemberId member
            && live.find(member.owner()).isEmpty()
            && oldIdentity(member.owner(), renames) instanceof QualifiedId owner
        ? new MemberId(member.objectClass(), owner, member.name())
        : from;
  }

  /** New names by old relation and old name. */
  private static SortedMap<Reference, Identifier> neededColumns(
      Snapshot live,
      SortedMap<ObjectId, ObjectId> objects,
      SortedMap<Reference, Identifier> requested) {
    SortedMap<Reference, Identifier> needed = new TreeMap<>();
    requested.forEach((column, oldName) -> {
      ObjectId relation = oldIdentity(column.object(), objects);
      Set<Identifier> present = live.find(relation).map(LiveRenames::columnNames).orElse(Set.of());
      column
          .column()
          .filter(newName -> present.contains(oldName) && !present.contains(newName))
          .ifPresent(newName -> needed.put(Reference.to(relation, oldName), newName));
    });
    return withChildren(live, needed);
  }

  /** RENAME COLUMN goes down to partitions and children ({@code renameatt_internal}). */
  static SortedMap<Reference, Identifier> withChildren(
      Snapshot live, SortedMap<Reference, Identifier> needed) {
    SortedMap<Reference, Identifier> all = new TreeMap<>(needed);
    Deque<Reference> pending = new ArrayDeque<>(needed.keySet());
    while (!pending.isEmpty()) {
      Reference column = pending.remove();
      Identifier oldName = column.column().orElseThrow();
      Identifier newName = Objects.requireNonNull(all.get(column));
      live.all(Table.class)
          .filter(child -> child.parents().stream().anyMatch(column.object()::equals))
          .filter(child -> child.column(oldName).isPresent())
          .map(child -> Reference.to(child.id(), oldName))
          .filter(child -> all.putIfAbsent(child, newName) == null)
          .forEach(pending::add);
    }
    return all;
  }

  /** Whether a column gets its name with a parent's. */
  private static boolean isRenamedWithParent(
      Snapshot live, Reference column, Map<Reference, Identifier> columns) {
    return live.find(column.object(), Table.class).stream()
        .flatMap(child -> child.parents().stream())
        .map(parent -> Reference.to(parent, column.column().orElseThrow()))
        .anyMatch(columns::containsKey);
  }

  private static List<Change> changes(
      Snapshot live,
      Snapshot renamed,
      SortedMap<ObjectId, ObjectId> objects,
      SortedMap<Reference, Identifier> columns,
      Renaming names) {
    List<Change> changes = new ArrayList<>();
    RenamedObject moved = new RenamedObject(Renaming.ofSchemas(objects), live.version());
    objects.forEach((from, to) -> {
      SchemaObject before = live.find(from).orElseThrow();
      boolean schema = from.objectClass() == ObjectClass.SCHEMA;
      // What lies in a renamed schema is there by then.
      SchemaObject present = schema ? before : moved.of(before);
      changes.add(new Change.Rename(present, renamed.find(names.id(from)).orElseThrow()));
    });
    columns.forEach((column, newName) -> {
      if (!isRenamedWithParent(live, column, columns)) {
        changes.add(
            new Change.RenameColumn(
                renamed.find(names.id(column.object())).orElseThrow(),
                column.column().orElseThrow(),
                newName));
      }
    });
    return changes;
  }

  private static ObjectId oldIdentity(ObjectId current, Map<ObjectId, ObjectId> renames) {
    Optional<ObjectId> byItself =
        renames.entrySet().stream()
            .filter(rename -> rename.getValue().equals(current))
            .map(Map.Entry::getKey)
            .findFirst();
    return byItself.orElseGet(() -> inOldSchema(current, renames));
  }

  private static ObjectId inOldSchema(ObjectId current, Map<ObjectId, ObjectId> renames) {
    return current instanceof QualifiedId id
        ? renames.entrySet().stream()
            .filter(rename ->
                rename.getValue().equals(ObjectId.schema(id.name().schema()))
                    && rename.getKey() instanceof ObjectId.GlobalId)
            .map(rename ->
                (ObjectId)
                    new QualifiedId(
                        id.objectClass(),
                        new QualifiedName(
                            ((ObjectId.GlobalId) rename.getKey()).name(), id.name().name())))
            .findFirst()
            .orElse(current)
        : current;
  }

  static Set<Identifier> columnNames(SchemaObject object) {
    return switch (object) {
      case Table it -> it.columns().stream().map(Column::name).collect(Collectors.toSet());
      case View it -> it.columns().stream().map(ViewColumn::name).collect(Collectors.toSet());
      case MaterializedView it ->
          it.columns().stream().map(ViewColumn::name).collect(Collectors.toSet());
      case CompositeType it ->
          it.attributes().stream().map(CompositeType.Attribute::name).collect(Collectors.toSet());
      case SchemaObject other -> Set.of();
    };
  }
}
