package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.ports.spi.DeclaredAt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The schema as far as it is folded. */
final class SchemaBuilder {
  private final Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
  private final Map<ObjectId, DeclaredAt> declarations = new HashMap<>();
  private final Map<QualifiedId, Set<ObjectId>> parts = new HashMap<>();
  private final Map<QualifiedId, Set<QualifiedId>> children = new HashMap<>();
  private final Map<QualifiedName, Set<RoutineId>> routines = new HashMap<>();

  /** Constraints whose index bears their name. */
  private final Map<QualifiedName, MemberId> indexConstraints = new HashMap<>();

  private final NameRegister names = new NameRegister();

  Collection<SchemaObject> objects() {
    return objects.values();
  }

  Map<ObjectId, DeclaredAt> declarations() {
    return declarations;
  }

  NameRegister names() {
    return names;
  }

  boolean contains(ObjectId id) {
    return objects.containsKey(id);
  }

  Optional<SchemaObject> find(ObjectId id) {
    return Optional.ofNullable(objects.get(id));
  }

  <T extends SchemaObject> Optional<T> find(ObjectId id, Class<T> kind) {
    SchemaObject object = objects.get(id);
    return kind.isInstance(object) ? Optional.of(kind.cast(object)) : Optional.empty();
  }

  /** Adds an object, or puts it in place of the one with its identity. */
  void put(SchemaObject object) {
    SchemaObject before = objects.put(object.id(), object);
    if (before != null) {
      unregister(before);
    }
    register(object);
  }

  void declare(ObjectId id, DeclaredAt statement) {
    declarations.putIfAbsent(id, statement);
  }

  Optional<SchemaObject> remove(ObjectId id) {
    SchemaObject removed = objects.remove(id);
    if (removed != null) {
      unregister(removed);
      declarations.remove(id);
    }
    return Optional.ofNullable(removed);
  }

  /** Puts an object where another one was, under another identity. */
  void replace(ObjectId old, SchemaObject object) {
    DeclaredAt statement = declarations.get(old);
    remove(old);
    put(object);
    if (statement != null) {
      declarations.put(object.id(), statement);
    }
  }

  void changeTable(QualifiedId id, Consumer<TableDraft> change) {
    find(id, Table.class)
        .ifPresent(table -> {
          TableDraft draft = new TableDraft(table);
          change.accept(draft);
          put(draft.build());
        });
  }

  /** Indexes, constraints, triggers, policies, rules and statistics of a relation. */
  List<SchemaObject> parts(QualifiedId relation) {
    return parts.getOrDefault(relation, Set.of()).stream().map(objects::get).toList();
  }

  <T extends SchemaObject> List<T> parts(QualifiedId relation, Class<T> kind) {
    return parts(relation).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<QualifiedId> children(QualifiedId parent) {
    return List.copyOf(children.getOrDefault(parent, Set.of()));
  }

  Collection<RoutineId> routines(QualifiedName name) {
    return List.copyOf(routines.getOrDefault(name, Set.of()));
  }

  /** The key or exclusion constraint whose index has this name. */
  Optional<MemberId> constraintOfIndex(QualifiedName index) {
    return Optional.ofNullable(indexConstraints.get(index));
  }

  List<SchemaObject> inSchema(Identifier schema) {
    List<SchemaObject> found = new ArrayList<>();
    for (SchemaObject object : objects.values()) {
      if (object.id().objectClass() != ObjectClass.SCHEMA
          && object.id().schema().filter(schema::equals).isPresent()) {
        found.add(object);
      }
    }
    return found;
  }

  private void register(SchemaObject object) {
    owner(object)
        .ifPresent(
            owner -> parts.computeIfAbsent(owner, any -> new LinkedHashSet<>()).add(object.id()));
    if (object instanceof Table table) {
      for (QualifiedId parent : table.parents()) {
        children.computeIfAbsent(parent, any -> new LinkedHashSet<>()).add(table.id());
      }
    }
    if (object.id() instanceof RoutineId routine) {
      routines.computeIfAbsent(routine.name(), any -> new LinkedHashSet<>()).add(routine);
    }
    if (object instanceof Constraint constraint) {
      names.addConstraint(nameInSchema(constraint.id()));
      if (hasIndex(constraint)) {
        indexConstraints.put(nameInSchema(constraint.id()), constraint.id());
      }
    }
    relationNames(object).forEach(names::addRelation);
  }

  private void unregister(SchemaObject object) {
    owner(object).ifPresent(owner -> parts.getOrDefault(owner, Set.of()).remove(object.id()));
    if (object instanceof Table table) {
      for (QualifiedId parent : table.parents()) {
        children.getOrDefault(parent, Set.of()).remove(table.id());
      }
    }
    if (object.id() instanceof RoutineId routine) {
      routines.getOrDefault(routine.name(), Set.of()).remove(routine);
    }
    if (object instanceof Constraint constraint) {
      names.removeConstraint(nameInSchema(constraint.id()));
      if (hasIndex(constraint)) {
        indexConstraints.remove(nameInSchema(constraint.id()));
      }
    }
    relationNames(object).forEach(names::removeRelation);
  }

  static boolean hasIndex(Constraint constraint) {
    return constraint.definition() instanceof ConstraintDefinition.Key
        || constraint.definition() instanceof ConstraintDefinition.Exclusion;
  }

  private static QualifiedName nameInSchema(MemberId id) {
    return new QualifiedName(id.owner().name().schema(), id.name());
  }

  private static Optional<QualifiedId> owner(SchemaObject object) {
    if (object.id() instanceof MemberId member) {
      return Optional.of(member.owner());
    }
    if (object instanceof Index index) {
      return Optional.of(index.table());
    }
    return object instanceof ExtendedStatistics statistics
        ? Optional.of(statistics.table())
        : Optional.empty();
  }

  /** The names that an object takes in {@code pg_class}. */
  private static List<QualifiedName> relationNames(SchemaObject object) {
    List<QualifiedName> taken = new ArrayList<>();
    if (object.id() instanceof QualifiedId qualified
        && (qualified.objectClass() == ObjectClass.RELATION || object instanceof CompositeType)) {
      taken.add(qualified.name());
    }
    if (object instanceof Constraint constraint && hasIndex(constraint)) {
      taken.add(nameInSchema(constraint.id()));
    }
    if (object instanceof Table table) {
      for (Column column : table.columns()) {
        if (column.value() instanceof Column.Value.Identity identity) {
          identity.sequenceName().ifPresent(taken::add);
        }
      }
    }
    return taken;
  }
}
