package dev.pgflux.domain.scope;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Check;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Exclusion;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ExclusionElement;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.IndexStorage;
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
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.object.trigger.EventTrigger;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.type.RangeType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.snapshot.PgVersion;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gives an object the new names of itself and of everything that it mentions. */
final class RenamedObject {
  /** The first version in which a NOT NULL constraint has a name, which outlives others. */
  private static final int NAMED_NOT_NULL = 18;

  private final Renaming names;
  private final PgVersion version;

  RenamedObject(Renaming names, PgVersion version) {
    this.names = names;
    this.version = version;
  }

  /** The object under new names, its fragments too. */
  SchemaObject of(SchemaObject object) {
    return renamed(object).mapFragments(names::fragment);
  }

  private SchemaObject renamed(SchemaObject object) {
    return switch (object) {
      case Schema it -> new Schema(names.global(it.id()), it.meta());
      case Extension it ->
          new Extension(it.id(), it.schema().map(names::schema), it.version(), it.meta());
      case Table it -> table(it);
      case Constraint it ->
          it.withId(names.member(it.id()))
              .withDefinition(definition(it.owner(), it.definition()))
              .withAttachedTo(it.attachedTo().map(names::id));
      case Index it -> index(it);
      case Sequence it ->
          new Sequence(
              names.qualified(it.id()),
              it.options(),
              it.persistence(),
              it.ownedBy().map(names::reference),
              it.meta());
      case EnumType it -> new EnumType(names.qualified(it.id()), it.labels(), it.meta());
      case DomainType it ->
          new DomainType(
              names.qualified(it.id()),
              names.type(it.baseType()),
              it.collation().map(name -> names.named(ObjectClass.COLLATION, name)),
              it.defaultValue(),
              it.notNull(),
              it.meta());
      case CompositeType it -> composite(it);
      case RangeType it -> range(it);
      case View it ->
          new View(
              names.qualified(it.id()),
              viewColumns(it.id(), it.columns()),
              it.query(),
              it.options(),
              it.meta());
      case MaterializedView it ->
          new MaterializedView(
              names.qualified(it.id()),
              viewColumns(it.id(), it.columns()),
              it.query(),
              it.storage(),
              it.populated(),
              it.clusteredIndex().map(index -> indexName(it.id(), index)),
              it.meta());
      case Routine it -> routine(it);
      case Trigger it -> trigger(it);
      case EventTrigger it ->
          new EventTrigger(
              names.global(it.id()),
              it.event(),
              it.tags(),
              names.routineName(it.function()),
              it.enabled(),
              it.meta());
      case Policy it ->
          new Policy(
              names.member(it.id()),
              it.permissive(),
              it.command(),
              it.roles(),
              it.using(),
              it.check(),
              it.meta());
      case Rule it -> new Rule(names.member(it.id()), it.definition(), it.enabled(), it.meta());
      case ExtendedStatistics it ->
          new ExtendedStatistics(
              names.qualified(it.id()),
              names.qualified(it.table()),
              it.kinds(),
              it.elements().stream().map(key -> key(it.table(), key)).toList(),
              it.statisticsTarget(),
              it.meta());
      case DefaultPrivileges it ->
          new DefaultPrivileges(
              it.role(), it.inSchema().map(names::schema), it.target(), it.privileges());
      case OpaqueObject it ->
          new OpaqueObject(
              names.id(it.id()),
              it.kindLabel(),
              it.definition(),
              it.options(),
              it.dependencies().stream()
                  .map(names::reference)
                  .collect(Collectors.toCollection(TreeSet::new)),
              it.privilegeTarget(),
              it.meta());
    };
  }

  private Table table(Table it) {
    Hierarchy hierarchy =
        switch (it.hierarchy()) {
          case Hierarchy.Root root -> root;
          case Hierarchy.Child child ->
              new Hierarchy.Child(child.parents().stream().map(names::qualified).toList());
          case Hierarchy.Partition partition ->
              new Hierarchy.Partition(
                  names.qualified(partition.parent()),
                  partition.bound(),
                  partition.detachPending());
        };
    Table.ReplicaIdentity identity =
        it.replicaIdentity() instanceof Table.ReplicaIdentity.UsingIndex using
            ? new Table.ReplicaIdentity.UsingIndex(indexName(it.id(), using.index()))
            : it.replicaIdentity();
    return new Table(
        names.qualified(it.id()),
        it.persistence(),
        it.columns().stream().map(column -> column(it.id(), column)).toList(),
        hierarchy,
        it.partitionKey(),
        it.ofType().map(names::typeName),
        it.storage(),
        it.rowSecurity(),
        identity,
        it.clusteredIndex().map(index -> indexName(it.id(), index)),
        it.foreign().map(this::foreign),
        it.triggerStates(),
        it.meta());
  }

  private Table.Foreign foreign(Table.Foreign it) {
    GlobalId server = new GlobalId(ObjectClass.FOREIGN_SERVER, it.server());
    return new Table.Foreign(names.global(server).name(), it.options());
  }

  /** The name of an index that a table mentions: of its own, or of a constraint. */
  private Identifier indexName(QualifiedId table, Identifier old) {
    QualifiedId asIndex = ObjectId.relation(new QualifiedName(table.name().schema(), old));
    Identifier renamed = names.qualified(asIndex).name().name();
    return renamed.equals(old) ? names.member(ObjectId.constraint(table, old)).name() : renamed;
  }

  private Column column(QualifiedId table, Column it) {
    Column.Value value =
        it.value() instanceof Column.Value.Identity identity
            ? new Column.Value.Identity(
                identity.always(),
                identity.sequenceName().map(name -> names.named(ObjectClass.RELATION, name)),
                identity.options())
            : it.value();
    Identifier newName = names.column(table, it.name());
    return it.withName(newName)
        .withNotNull(it.notNull().map(notNull -> notNull(notNull, table, it.name(), newName)))
        .withType(names.type(it.type()))
        .withCollation(it.collation().map(name -> names.named(ObjectClass.COLLATION, name)))
        .withValue(value);
  }

  /** A NOT NULL constraint keeps its name when its table or column gets another one. */
  private NotNull notNull(
      NotNull it, QualifiedId table, Identifier oldColumn, Identifier newColumn) {
    return version.isAtLeast(NAMED_NOT_NULL)
        ? it.named(it.nameOn(table, oldColumn), names.qualified(table), newColumn)
        : it;
  }

  private List<ViewColumn> viewColumns(QualifiedId view, List<ViewColumn> columns) {
    return columns.stream()
        .map(it ->
            new ViewColumn(
                names.column(view, it.name()),
                it.type().map(names::type),
                it.defaultValue(),
                it.statisticsTarget(),
                it.comment(),
                it.privileges()))
        .toList();
  }

  private ConstraintDefinition definition(QualifiedId owner, ConstraintDefinition definition) {
    return switch (definition) {
      case ConstraintDefinition.Key it ->
          new ConstraintDefinition.Key(
              it.primary(),
              names.columns(owner, it.columns()),
              it.withoutOverlaps(),
              it.nullsNotDistinct(),
              storage(owner, it.index()));
      case Check it -> it;
      case ForeignKey it ->
          new ForeignKey(
              names.columns(owner, it.columns()),
              names.qualified(it.referenced()),
              names.columns(it.referenced(), it.referencedColumns()),
              it.match(),
              it.onUpdate(),
              it.onDelete(),
              names.columns(owner, it.onDeleteColumns()),
              it.period());
      case Exclusion it ->
          new Exclusion(
              it.method(),
              it.elements().stream()
                  .map(element ->
                      new ExclusionElement(element(owner, element.element()), element.operator()))
                  .toList(),
              it.predicate(),
              storage(owner, it.index()));
    };
  }

  private IndexStorage storage(QualifiedId owner, IndexStorage it) {
    return new IndexStorage(names.columns(owner, it.include()), it.parameters(), it.tablespace());
  }

  private IndexElement element(QualifiedId table, IndexElement it) {
    return new IndexElement(
        key(table, it.key()),
        it.collation().map(name -> names.named(ObjectClass.COLLATION, name)),
        it.operatorClass().map(name -> names.named(ObjectClass.OPERATOR_CLASS, name)),
        it.operatorClassOptions(),
        it.descending(),
        it.nullsFirst());
  }

  private IndexElement.Key key(QualifiedId table, IndexElement.Key key) {
    return switch (key) {
      case IndexElement.Key.OfColumn it ->
          new IndexElement.Key.OfColumn(names.column(table, it.name()));
      case IndexElement.Key.OfExpression it -> it;
    };
  }

  private Index index(Index it) {
    return new Index(
        names.qualified(it.id()),
        names.qualified(it.table()),
        it.method(),
        it.unique(),
        it.nullsNotDistinct(),
        it.elements().stream().map(element -> element(it.table(), element)).toList(),
        names.columns(it.table(), it.include()),
        it.predicate(),
        it.parameters(),
        it.tablespace(),
        it.onlyParent(),
        it.valid(),
        it.statisticsTargets(),
        it.attachedTo().map(names::id),
        it.nameGiven(),
        it.meta());
  }

  private CompositeType composite(CompositeType it) {
    return new CompositeType(
        names.qualified(it.id()),
        it.attributes().stream()
            .map(attribute ->
                new CompositeType.Attribute(
                    names.column(it.id(), attribute.name()),
                    names.type(attribute.type()),
                    attribute.collation().map(name -> names.named(ObjectClass.COLLATION, name)),
                    attribute.comment()))
            .toList(),
        it.meta());
  }

  private RangeType range(RangeType it) {
    return new RangeType(
        names.qualified(it.id()),
        names.type(it.subtype()),
        it.operatorClass().map(name -> names.named(ObjectClass.OPERATOR_CLASS, name)),
        it.collation().map(name -> names.named(ObjectClass.COLLATION, name)),
        it.canonical().map(names::routineName),
        it.subtypeDifference().map(names::routineName),
        names.typeName(it.multirange()),
        it.meta());
  }

  private Routine routine(Routine it) {
    Optional<Routine.Returns> returns =
        it.returns().map(result -> new Routine.Returns(names.type(result.type()), result.set()));
    return new Routine(
        names.routine(it.id()),
        it.kind(),
        it.parameters().stream()
            .map(parameter ->
                new Routine.Parameter(
                    parameter.mode(),
                    parameter.name(),
                    names.type(parameter.type()),
                    parameter.defaultValue()))
            .toList(),
        returns,
        it.language(),
        it.body(),
        it.behaviour(),
        it.configuration(),
        it.meta());
  }

  private Trigger trigger(Trigger it) {
    return new Trigger(
        names.member(it.id()),
        it.timing(),
        it.events(),
        names.columns(it.id().owner(), it.updateColumns()),
        it.forEachRow(),
        it.condition(),
        names.routineName(it.function()),
        it.arguments(),
        it.constraint()
            .map(constraint ->
                new Trigger.ConstraintTrigger(
                    constraint.timing(), constraint.from().map(names::qualified))),
        it.oldTable(),
        it.newTable(),
        it.enabled(),
        it.meta());
  }
}
