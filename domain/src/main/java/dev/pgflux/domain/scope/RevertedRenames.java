package dev.pgflux.domain.scope;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.scope.LiveRenames.Renamed;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes renames back in a schema in which they were carried out. */
public final class RevertedRenames {
  private final Snapshot schema;
  private final SortedMap<ObjectId, ObjectId> objects = new TreeMap<>();
  private final SortedMap<Reference, Identifier> columns = new TreeMap<>();

  private RevertedRenames(Snapshot schema) {
    this.schema = schema;
  }

  /**
   * Takes renames back. What has an old name now gives it up.
   *
   * @param schema the schema in which they were carried out, resolved
   * @param changes the renames; those of what the schema has not are left out
   * @param fragments carries the names into fragments
   * @return the schema under its old names, with the renames that lead there
   */
  public static Renamed of(Snapshot schema, List<Change> changes, FragmentRenamer fragments) {
    RevertedRenames reverted = new RevertedRenames(schema);
    reverted.collect(changes);
    return reverted.carriedOut(fragments);
  }

  private void collect(List<Change> changes) {
    Renaming schemas = Renaming.ofSchemas(identities(changes));
    identities(changes).forEach((after, before) -> objects.put(after, schemas.id(before)));
    for (Change change : changes) {
      if (change instanceof Change.RenameColumn it) {
        columns.put(Reference.to(it.table().id(), it.to()), it.from());
      }
    }
    objects.keySet().removeIf(id -> schema.find(id).isEmpty());
    columns.keySet().removeIf(column -> !hasColumn(column));
  }

  private static SortedMap<ObjectId, ObjectId> identities(List<Change> changes) {
    SortedMap<ObjectId, ObjectId> identities = new TreeMap<>();
    for (Change change : changes) {
      if (change instanceof Change.Rename it) {
        identities.put(it.after().id(), it.before().id());
      }
    }
    return identities;
  }

  private Renamed carriedOut(FragmentRenamer fragments) {
    SortedMap<ObjectId, ObjectId> room = room();
    SortedMap<Reference, Identifier> roomForColumns = roomForColumns();
    objects.putAll(room);
    columns.putAll(roomForColumns);
    Renamed result =
        LiveRenames.renamed(schema, objects, LiveRenames.withChildren(schema, columns), fragments);
    return new Renamed(
        result.snapshot(),
        RoomForOldNames.first(result.changes(), room.values(), roomForColumns.values()),
        result.names());
  }

  private SortedMap<ObjectId, ObjectId> room() {
    SortedMap<ObjectId, ObjectId> room = new TreeMap<>();
    for (ObjectId name : objects.values()) {
      if (schema.find(name).isPresent() && !objects.containsKey(name)) {
        room.put(name, RoomForOldNames.away(name));
        RoomForOldNames.ofTable(name, schema).forEach(it -> room.put(it, RoomForOldNames.away(it)));
      }
    }
    return room;
  }

  private SortedMap<Reference, Identifier> roomForColumns() {
    SortedMap<Reference, Identifier> room = new TreeMap<>();
    columns.forEach((column, oldName) -> {
      Reference name = Reference.to(column.object(), oldName);
      if (hasColumn(name) && !columns.containsKey(name)) {
        room.put(name, RoomForOldNames.away(oldName));
      }
    });
    return room;
  }

  private boolean hasColumn(Reference column) {
    return schema.find(column.object()).map(LiveRenames::columnNames).stream()
        .anyMatch(names -> names.contains(column.column().orElseThrow()));
  }
}
