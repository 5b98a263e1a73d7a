package dev.pgflux.domain.diff;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.rule.Rule;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.trigger.EventTrigger;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.type.RangeType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What each object of a snapshot refers to: what must be there before it, and cannot go while it is
 * there.
 *
 * <p>An object of an extension is a reference to the extension; what PostgreSQL brings with it, and
 * what is not managed, is none.
 */
public final class ObjectReferences {
  private final Snapshot snapshot;
  private final CatalogContext catalog;
  private Optional<Map<QualifiedName, Reference>> multiranges = Optional.empty();
  private Optional<Map<QualifiedName, Set<Reference>>> operatorClasses = Optional.empty();

  /**
   * Makes the finder.
   *
   * @param snapshot resolved
   * @param catalog what the server has beside it
   */
  public ObjectReferences(Snapshot snapshot, CatalogContext catalog) {
    this.snapshot = snapshot;
    this.catalog = catalog;
  }

  /**
   * What an object refers to.
   *
   * @param object an object of the snapshot
   * @return its references, without itself
   */
  public SortedSet<Reference> of(SchemaObject object) {
    Collector found = new Collector();
    object.id().schema().ifPresent(schema -> found.schema(schema, object));
    object.fragments().forEach(fragment -> found.all(fragment.references()));
    addOwn(object, found);
    found.references.removeIf(reference -> reference.object().equals(object.id()));
    return found.references;
  }

  /**
   * What an object seems to use, by names in string bodies.
   *
   * @param object an object of the snapshot
   * @return its mentions, without itself
   */
  public static SortedSet<Reference> mentionsOf(SchemaObject object) {
    TreeSet<Reference> mentions = new TreeSet<>();
    object.fragments().stream().map(Fragment::mentions).forEach(mentions::addAll);
    mentions.removeIf(reference -> reference.object().equals(object.id()));
    return mentions;
  }

  /**
   * What a column refers to.
   *
   * @param column a table's column
   * @return its references
   */
  public SortedSet<Reference> of(Column column) {
    Collector found = new Collector();
    addColumn(column, found);
    return found.references;
  }

  /**
   * The objects that a type stands for.
   *
   * @param type a type
   * @return a reference to the type, to the relation whose rows it holds, or to its extension;
   *     empty for built-in types
   */
  public Optional<Reference> of(DataType type) {
    if (type.name().isBuiltIn()) {
      return Optional.empty();
    }
    return known(ObjectId.type(type.name()))
        .or(() -> known(ObjectId.relation(type.name())))
        .or(() -> multirange(type.name()));
  }

  private Optional<Reference> multirange(QualifiedName name) {
    if (multiranges.isEmpty()) {
      Map<QualifiedName, Reference> found = new HashMap<>();
      snapshot
          .all(RangeType.class)
          .forEach(range -> found.put(range.multirange(), Reference.to(range.id())));
      multiranges = Optional.of(found);
    }
    return Optional.ofNullable(multiranges.get().get(name));
  }

  /** Operator classes of one name may be there for several access methods. */
  private Map<QualifiedName, Set<Reference>> operatorClasses() {
    if (operatorClasses.isEmpty()) {
      Map<QualifiedName, Set<Reference>> found = new HashMap<>();
      snapshot.objects().keySet().forEach(id -> addOperatorClass(found, id, Reference.to(id)));
      catalog
          .extensionMembers()
          .forEach((id, extension) -> addOperatorClass(found, id, Reference.to(extension)));
      operatorClasses = Optional.of(found);
    }
    return operatorClasses.get();
  }

  private static void addOperatorClass(
      Map<QualifiedName, Set<Reference>> found, ObjectId id, Reference reference) {
    if (id instanceof ObjectId.StructuralId it
        && it.objectClass() == ObjectClass.OPERATOR_CLASS
        && it.schema().isPresent()) {
      QualifiedName name =
          new QualifiedName(it.schema().get(), Identifier.of(it.parts().getFirst()));
      found.computeIfAbsent(name, key -> new HashSet<>()).add(reference);
    }
  }

  private Optional<Reference> known(ObjectId id) {
    if (snapshot.find(id).isPresent()) {
      return Optional.of(Reference.to(id));
    }
    return Optional.ofNullable(catalog.extensionMembers().get(id)).map(Reference::to);
  }

  private void addOwn(SchemaObject object, Collector found) {
    switch (object) {
      case Schema it -> {}
      case Extension it -> it.schema().ifPresent(name -> found.object(ObjectId.schema(name)));
      case Table it -> addTable(it, found);
      case Constraint it -> addConstraint(it, found);
      case Index it -> addIndex(it, found);
      case Sequence it -> found.type(it.options().type());
      case EnumType it -> {}
      case DomainType it -> {
        found.type(it.baseType());
        it.collation().ifPresent(found::collation);
      }
      case CompositeType it -> it.attributes().forEach(attribute -> addAttribute(attribute, found));
      case RangeType it -> addRange(it, found);
      case View it -> addViewColumns(it.columns(), found);
      case MaterializedView it -> addViewColumns(it.columns(), found);
      case Routine it -> addRoutine(it, found);
      case Trigger it -> addTrigger(it, found);
      case EventTrigger it -> found.object(new RoutineId(it.function(), List.of()));
      case Policy it -> found.object(it.id().owner());
      case Rule it -> found.object(it.id().owner());
      case ExtendedStatistics it -> {
        found.object(it.table());
        it.elements().forEach(key -> addKey(it.table(), key, found));
      }
      case DefaultPrivileges it -> {}
      case OpaqueObject it -> found.all(it.dependencies());
    }
  }

  private void addTable(Table table, Collector found) {
    table.parents().forEach(found::object);
    table.columns().forEach(column -> addColumn(column, found));
    table.ofType().ifPresent(type -> found.object(ObjectId.type(type)));
    table.storage().accessMethod().ifPresent(it -> found.global(ObjectClass.ACCESS_METHOD, it));
    table.foreign().ifPresent(it -> found.global(ObjectClass.FOREIGN_SERVER, it.server()));
  }

  private void addColumn(Column column, Collector found) {
    found.type(column.type());
    column.collation().ifPresent(found::collation);
    switch (column.value()) {
      case Column.Value.Default it -> found.all(it.expression().references());
      case Column.Value.Generated it -> found.all(it.expression().references());
      case Column.Value.None none -> {}
      case Column.Value.Identity identity -> {}
    }
  }

  private void addConstraint(Constraint constraint, Collector found) {
    QualifiedId owner = constraint.owner();
    found.object(owner);
    switch (constraint.definition()) {
      case ConstraintDefinition.Key it -> {
        it.columns().forEach(column -> found.column(owner, column));
        it.index().include().forEach(column -> found.column(owner, column));
      }
      case ConstraintDefinition.Check check -> {}
      case ConstraintDefinition.ForeignKey it -> {
        it.columns().forEach(column -> found.column(owner, column));
        found.object(it.referenced());
        it.referencedColumns().forEach(column -> found.column(it.referenced(), column));
        referencedKey(it).ifPresent(found::object);
      }
      case ConstraintDefinition.Exclusion it ->
          it.elements().forEach(element -> addElement(owner, element.element(), found));
    }
  }

  /**
   * The key that a foreign key rests on: a primary key or unique constraint of just those columns,
   * else a unique index of them.
   *
   * @param foreignKey the foreign key
   * @return the constraint or index
   */
  public Optional<ObjectId> referencedKey(ConstraintDefinition.ForeignKey foreignKey) {
    Set<Identifier> wanted = new HashSet<>(foreignKey.referencedColumns());
    QualifiedId table = foreignKey.referenced();
    Optional<ObjectId> key =
        snapshot.constraintsOf(table).stream()
            .filter(it ->
                it.definition() instanceof ConstraintDefinition.Key candidate
                    && new HashSet<>(candidate.columns()).equals(wanted))
            .map(it -> (ObjectId) it.id())
            .findFirst();
    return key.or(() -> uniqueIndex(table, wanted));
  }

  private Optional<ObjectId> uniqueIndex(QualifiedId table, Set<Identifier> columns) {
    return snapshot
        .all(Index.class)
        .filter(it -> it.unique() && it.table().equals(table) && columnsOf(it).equals(columns))
        .map(it -> (ObjectId) it.id())
        .findFirst();
  }

  private static Set<Identifier> columnsOf(Index index) {
    Set<Identifier> names = new HashSet<>();
    for (IndexElement element : index.elements()) {
      if (element.key() instanceof IndexElement.Key.OfColumn(Identifier name)) {
        names.add(name);
      }
    }
    return names;
  }

  private void addIndex(Index index, Collector found) {
    found.object(index.table());
    index.elements().forEach(element -> addElement(index.table(), element, found));
    index.include().forEach(column -> found.column(index.table(), column));
    found.global(ObjectClass.ACCESS_METHOD, index.method());
  }

  private void addElement(QualifiedId table, IndexElement element, Collector found) {
    addKey(table, element.key(), found);
    element.collation().ifPresent(found::collation);
    element.operatorClass().ifPresent(found::operatorClass);
  }

  private void addKey(QualifiedId table, IndexElement.Key key, Collector found) {
    switch (key) {
      case IndexElement.Key.OfColumn it -> found.column(table, it.name());
      case IndexElement.Key.OfExpression it -> found.all(it.expression().references());
    }
  }

  private void addAttribute(CompositeType.Attribute attribute, Collector found) {
    found.type(attribute.type());
    attribute.collation().ifPresent(found::collation);
  }

  private void addRange(RangeType range, Collector found) {
    found.type(range.subtype());
    range.operatorClass().ifPresent(found::operatorClass);
    range.collation().ifPresent(found::collation);
    DataType self = DataType.of(range.id().name());
    range.canonical().ifPresent(name -> found.object(new RoutineId(name, List.of(self))));
    range
        .subtypeDifference()
        .ifPresent(
            name -> found.object(new RoutineId(name, List.of(range.subtype(), range.subtype()))));
  }

  private void addViewColumns(List<ViewColumn> columns, Collector found) {
    columns.forEach(column -> column.type().ifPresent(found::type));
  }

  private void addRoutine(Routine routine, Collector found) {
    routine.parameters().forEach(parameter -> found.type(parameter.type()));
    routine.returns().ifPresent(returns -> found.type(returns.type()));
    routine.behaviour().transforms().forEach(found::type);
    found.global(ObjectClass.LANGUAGE, routine.language());
  }

  private void addTrigger(Trigger trigger, Collector found) {
    QualifiedId owner = trigger.id().owner();
    found.object(owner);
    found.object(new RoutineId(trigger.function(), List.of()));
    trigger.updateColumns().forEach(column -> found.column(owner, column));
    trigger.constraint().flatMap(Trigger.ConstraintTrigger::from).ifPresent(found::object);
  }

  /** Keeps only what the snapshot or an extension has. */
  private final class Collector {
    private final TreeSet<Reference> references = new TreeSet<>();

    void all(Set<Reference> more) {
      references.addAll(more);
    }

    void object(ObjectId id) {
      known(id).ifPresent(references::add);
    }

    void global(ObjectClass objectClass, Identifier name) {
      object(new GlobalId(objectClass, name));
    }

    void schema(Identifier name, SchemaObject object) {
      if (!(object instanceof Schema)) {
        object(ObjectId.schema(name));
      }
    }

    void column(QualifiedId relation, Identifier column) {
      if (snapshot.find(relation).isPresent()) {
        references.add(Reference.to(relation, column));
      }
    }

    void type(DataType type) {
      of(type).ifPresent(references::add);
    }

    void collation(QualifiedName name) {
      object(new QualifiedId(ObjectClass.COLLATION, name));
    }

    void operatorClass(QualifiedName name) {
      references.addAll(operatorClasses().getOrDefault(name, Set.of()));
    }
  }
}
