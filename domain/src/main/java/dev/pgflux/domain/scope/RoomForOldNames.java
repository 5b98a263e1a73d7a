package dev.pgflux.domain.scope;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Renames away what took the old name of something renamed, before that gets its name back. */
final class RoomForOldNames {
  private static final String SUFFIX = "__pgflux_new";

  private RoomForOldNames() {}

  static Identifier away(Identifier name) {
    return name.withSuffix(SUFFIX);
  }

  static ObjectId away(ObjectId id) {
    return switch (id) {
      case GlobalId it -> new GlobalId(it.objectClass(), away(it.name()));
      case QualifiedId it -> new QualifiedId(it.objectClass(), away(it.name()));
      case RoutineId it -> new RoutineId(away(it.name()), it.arguments());
      case MemberId it -> new MemberId(it.objectClass(), it.owner(), away(it.name()));
      case StructuralId it -> {
        List<String> parts = new ArrayList<>(it.parts());
        parts.set(0, away(Identifier.of(parts.getFirst())).value());
        yield new StructuralId(it.objectClass(), it.schema(), parts);
      }
    };
  }

  private static QualifiedName away(QualifiedName name) {
    return new QualifiedName(name.schema(), away(name.name()));
  }

  /** The indexes and sequences of a table, whose names are those of relations too. */
  static List<ObjectId> ofTable(ObjectId table, Snapshot snapshot) {
    return snapshot.objects().values().stream()
        .filter(object ->
            switch (object) {
              case Index it -> it.table().equals(table);
              case Constraint it -> it.owner().equals(table) && hasIndex(it);
              case Sequence it ->
                  it.ownedBy().map(Reference::object).filter(table::equals).isPresent();
              case SchemaObject other -> false;
            })
        .map(SchemaObject::id)
        .toList();
  }

  private static boolean hasIndex(Constraint constraint) {
    return constraint.definition() instanceof ConstraintDefinition.Key
        || constraint.definition() instanceof ConstraintDefinition.Exclusion;
  }

  /** The renames with those that make room first: of objects, of their parts, of columns. */
  static List<Change> first(
      List<Change> renames, Collection<ObjectId> objects, Collection<Identifier> columns) {
    Set<ObjectId> names = Set.copyOf(objects);
    Set<Identifier> columnNames = Set.copyOf(columns);
    return renames.stream()
        .sorted(Comparator.comparingInt(it -> rank(it, names, columnNames)))
        .toList();
  }

  private static int rank(Change change, Set<ObjectId> objects, Set<Identifier> columns) {
    return switch (change) {
      case Change.Rename(var before, var after) when after.id() instanceof MemberId ->
          objects.contains(after.id()) ? 2 : 3;
      case Change.Rename(var before, var after) -> objects.contains(after.id()) ? 0 : 1;
      case Change.RenameColumn it -> columns.contains(it.to()) ? 4 : 5;
      case Change.Create create -> 1;
      case Change.Drop drop -> 1;
      case Change.Alter alter -> 1;
    };
  }
}
