package dev.pgflux.domain.scope;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * New names for old ones. What belongs to a renamed object, or lies in a renamed schema, gets its
 * new identity with it.
 */
final class Renaming {
  private final Map<ObjectId, ObjectId> objects;
  private final Map<Reference, Identifier> columns;
  private final FragmentRenamer fragments;

  /** New identities by old ones, and new column names by old relation and old name. */
  Renaming(
      Map<ObjectId, ObjectId> objects,
      Map<Reference, Identifier> columns,
      FragmentRenamer fragments) {
    this.objects = Map.copyOf(objects);
    this.columns = Map.copyOf(columns);
    this.fragments = fragments;
  }

  /** Of new names those of schemas alone, for objects whose SQL nobody looks at. */
  static Renaming ofSchemas(Map<ObjectId, ObjectId> objects) {
    Map<ObjectId, ObjectId> schemas = new TreeMap<>(objects);
    schemas.keySet().removeIf(id -> id.objectClass() != ObjectClass.SCHEMA);
    return new Renaming(schemas, Map.of(), (fragment, some, none) -> fragment);
  }

  ObjectId id(ObjectId old) {
    return switch (old) {
      case GlobalId id -> global(id);
      case QualifiedId id -> qualified(id);
      case RoutineId id -> routine(id);
      case MemberId id -> member(id);
      case StructuralId id -> structural(id);
    };
  }

  private StructuralId structural(StructuralId old) {
    return objects.get(old) instanceof StructuralId renamed
        ? renamed
        : new StructuralId(old.objectClass(), old.schema().map(this::schema), old.parts());
  }

  GlobalId global(GlobalId old) {
    return objects.get(old) instanceof GlobalId renamed ? renamed : old;
  }

  QualifiedId qualified(QualifiedId old) {
    return objects.get(old) instanceof QualifiedId renamed
        ? renamed
        : new QualifiedId(old.objectClass(), inSchema(old.name()));
  }

  RoutineId routine(RoutineId old) {
    QualifiedName name =
        objects.get(old) instanceof RoutineId renamed ? renamed.name() : inSchema(old.name());
    return new RoutineId(name, old.arguments().stream().map(this::type).toList());
  }

  MemberId member(MemberId old) {
    Identifier name = objects.get(old) instanceof MemberId renamed ? renamed.name() : old.name();
    return new MemberId(old.objectClass(), qualified(old.owner()), name);
  }

  private QualifiedName inSchema(QualifiedName name) {
    return new QualifiedName(schema(name.schema()), name.name());
  }

  Identifier schema(Identifier old) {
    return global(ObjectId.schema(old)).name();
  }

  /** A type, which may be the row type of a relation. */
  DataType type(DataType old) {
    return old.name().isBuiltIn()
        ? old
        : new DataType(typeName(old.name()), old.modifiers(), old.array());
  }

  QualifiedName typeName(QualifiedName old) {
    QualifiedId asRelation = ObjectId.relation(old);
    return objects.containsKey(asRelation)
        ? qualified(asRelation).name()
        : qualified(ObjectId.type(old)).name();
  }

  QualifiedName named(ObjectClass objectClass, QualifiedName old) {
    return old.isBuiltIn() ? old : qualified(new QualifiedId(objectClass, old)).name();
  }

  /** A routine that is named without its arguments. */
  QualifiedName routineName(QualifiedName old) {
    return objects.entrySet().stream()
        .filter(entry -> entry.getKey() instanceof RoutineId id && id.name().equals(old))
        .map(entry -> entry.getValue() instanceof RoutineId id ? id.name() : old)
        .findFirst()
        .orElseGet(() -> inSchema(old));
  }

  Identifier column(QualifiedId oldRelation, Identifier old) {
    return columns.getOrDefault(Reference.to(oldRelation, old), old);
  }

  List<Identifier> columns(QualifiedId oldRelation, List<Identifier> old) {
    return old.stream().map(name -> column(oldRelation, name)).toList();
  }

  Reference reference(Reference old) {
    Optional<Identifier> column =
        old.object() instanceof QualifiedId relation
            ? old.column().map(name -> column(relation, name))
            : old.column();
    return new Reference(id(old.object()), column);
  }

  Fragment fragment(Fragment old) {
    return fragments.rename(old, objects, columns);
  }
}
