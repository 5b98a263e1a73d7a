package dev.pgflux.domain.diff;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Check;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Indexes and constraints by their table, and parts by what they are parts of. */
final class PartIndex {
  /**
   * A part.
   *
   * @param table the partition that has it
   * @param whole the index or constraint of the topmost table above
   * @param object the part
   */
  record Part(QualifiedId table, ObjectId whole, SchemaObject object) {}

  private record Place(QualifiedId table, ObjectId whole) {}

  private final List<Part> parts = new ArrayList<>();
  private final Map<Place, SchemaObject> byPlace = new HashMap<>();
  private final Map<QualifiedId, List<SchemaObject>> byTable = new HashMap<>();

  PartIndex(Map<ObjectId, SchemaObject> objects) {
    for (SchemaObject object : objects.values()) {
      Adoption.tableOf(object)
          .ifPresent(table -> {
            byTable.computeIfAbsent(table, id -> new ArrayList<>()).add(object);
            Adoption.wholeOf(object)
                .ifPresent(whole -> {
                  parts.add(new Part(table, whole, object));
                  byPlace.putIfAbsent(new Place(table, whole), object);
                });
          });
    }
  }

  List<Part> parts() {
    return parts;
  }

  List<SchemaObject> of(QualifiedId table) {
    return byTable.getOrDefault(table, List.of());
  }

  Optional<SchemaObject> partOf(QualifiedId table, ObjectId whole) {
    return Optional.ofNullable(byPlace.get(new Place(table, whole)));
  }

  /** What a partition has parts of: nearest tables first. */
  List<SchemaObject> wholesAbove(Table partition, PartitionTree tree) {
    List<SchemaObject> found = new ArrayList<>();
    for (QualifiedId above : tree.wantedAbove(partition.id())) {
      of(above).stream().filter(PartIndex::isWhole).forEach(found::add);
    }
    return found;
  }

  private static boolean isWhole(SchemaObject object) {
    return Adoption.wholeOf(object).isEmpty()
        && !(object instanceof Constraint constraint && constraint.definition() instanceof Check);
  }

  /** An index or constraint under another name. */
  static SchemaObject named(SchemaObject object, ObjectId name) {
    return switch (object) {
      case Index it when name instanceof QualifiedId id -> it.withId(id);
      case Constraint it when name instanceof MemberId id -> it.withId(id);
      case SchemaObject other ->
          throw new IllegalArgumentException(other.id() + " cannot be called " + name);
    };
  }
}
