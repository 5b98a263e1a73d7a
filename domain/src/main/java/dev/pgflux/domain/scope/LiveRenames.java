package dev.pgflux.domain.scope;

import dev.pgflux.domain.id.ObjectId;
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
import java.util.Collections;
import java.util.Map;
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

  /**
   * A live snapshot under new names.
   *
   * @param snapshot what the server will have after the renames
   * @param objects the renames that are needed: the new identity by the old one
   * @param columns the renames that are needed: the new column name by relation (under its new
   *     identity) and old name
   */
  public record Renamed(
      Snapshot snapshot,
      SortedMap<ObjectId, ObjectId> objects,
      SortedMap<Reference, Identifier> columns) {
    /** Copies the maps. */
    public Renamed {
      objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
      columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
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
    requestedObjects.forEach((from, to) -> {
      if (live.find(from).isPresent() && live.find(to).isEmpty()) {
        objects.put(from, to);
      }
    });
    SortedMap<Reference, Identifier> byOldRelation = new TreeMap<>();
    SortedMap<Reference, Identifier> byNewRelation = new TreeMap<>();
    requestedColumns.forEach((column, oldName) -> {
      ObjectId newRelation = column.object();
      ObjectId oldRelation = oldIdentity(newRelation, objects);
      Set<Identifier> present =
          live.find(oldRelation).map(LiveRenames::columnNames).orElse(Set.of());
      column
          .column()
          .filter(newName -> present.contains(oldName) && !present.contains(newName))
          .ifPresent(newName -> {
            byOldRelation.put(Reference.to(oldRelation, oldName), newName);
            byNewRelation.put(Reference.to(newRelation, oldName), newName);
          });
    });
    if (objects.isEmpty() && byOldRelation.isEmpty()) {
      return new Renamed(live, objects, byNewRelation);
    }
    RenamedObject renamed = new RenamedObject(new Renaming(objects, byOldRelation, fragments));
    return new Renamed(live.map(renamed::of), objects, byNewRelation);
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

  private static Set<Identifier> columnNames(SchemaObject object) {
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
