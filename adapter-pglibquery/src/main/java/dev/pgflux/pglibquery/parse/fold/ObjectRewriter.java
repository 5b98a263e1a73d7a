package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.routine.Routine.Parameter;
import dev.pgflux.domain.object.rule.Rule;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.object.table.Column;
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
import java.util.List;
import java.util.Optional;

/** An object with other names in it; its fragments are left to the caller. */
final class ObjectRewriter {
  private final Substitution names;

  ObjectRewriter(Substitution names) {
    this.names = names;
  }

  SchemaObject apply(SchemaObject object) {
    return switch (object) {
      case Schema it -> new Schema(names.global(it.id()), it.meta());
      case Extension it ->
          new Extension(names.global(it.id()), it.schema(), it.version(), it.meta());
      case Table it -> table(it);
      case Constraint it -> constraint(it);
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
              it.collation(),
              it.defaultValue(),
              it.notNull(),
              it.meta());
      case CompositeType it -> composite(it);
      case RangeType it ->
          new RangeType(
              names.qualified(it.id()),
              names.type(it.subtype()),
              it.operatorClass(),
              it.collation(),
              it.canonical().map(names::function),
              it.subtypeDifference().map(names::function),
              it.multirange(),
              it.meta());
      case View it ->
          new View(
              names.qualified(it.id()),
              columns(it.id(), it.columns()),
              it.query(),
              it.options(),
              it.meta());
      case MaterializedView it ->
          new MaterializedView(
              names.qualified(it.id()),
              columns(it.id(), it.columns()),
              it.query(),
              it.storage(),
              it.populated(),
              it.clusteredIndex().map(index -> names.indexOf(it.id(), index)),
              it.meta());
      case Routine it -> routine(it);
      case Trigger it -> trigger(it);
      case EventTrigger it ->
          new EventTrigger(
              names.global(it.id()),
              it.event(),
              it.tags(),
              names.function(it.function()),
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
      case ExtendedStatistics it -> statistics(it);
      case DefaultPrivileges it -> it;
      case OpaqueObject it -> it;
    };
  }

  private List<ViewColumn> columns(QualifiedId view, List<ViewColumn> columns) {
    return columns.stream()
        .map(it ->
            new ViewColumn(
                names.column(view, it.name()),
                it.type(),
                it.defaultValue(),
                it.statisticsTarget(),
                it.comment(),
                it.privileges()))
        .toList();
  }

  private Table table(Table table) {
    TableDraft draft = new TableDraft(table);
    draft.id = names.qualified(table.id());
    draft.columns.replaceAll(column -> column(table.id(), column));
    draft.hierarchy =
        switch (table.hierarchy()) {
          case Hierarchy.Root root -> root;
          case Hierarchy.Child child ->
              new Hierarchy.Child(child.parents().stream().map(names::qualified).toList());
          case Hierarchy.Partition partition ->
              new Hierarchy.Partition(names.qualified(partition.parent()), partition.bound());
        };
    draft.ofType = table.ofType().map(names::typeName);
    draft.clusteredIndex = table.clusteredIndex().map(index -> names.indexOf(table.id(), index));
    if (table.replicaIdentity() instanceof Table.ReplicaIdentity.UsingIndex identity) {
      draft.replicaIdentity =
          new Table.ReplicaIdentity.UsingIndex(names.indexOf(table.id(), identity.index()));
    }
    return draft.build();
  }

  private Column column(QualifiedId table, Column column) {
    Column renamed =
        column.withName(names.column(table, column.name())).withType(names.type(column.type()));
    return renamed.value() instanceof Column.Value.Identity identity
        ? renamed.withValue(
            new Column.Value.Identity(
                identity.always(), identity.sequenceName(), identity.options()))
        : renamed;
  }

  private Constraint constraint(Constraint constraint) {
    QualifiedId table = constraint.owner();
    ConstraintDefinition definition =
        switch (constraint.definition()) {
          case ConstraintDefinition.Key key ->
              new ConstraintDefinition.Key(
                  key.primary(),
                  names.columns(table, key.columns()),
                  key.withoutOverlaps(),
                  key.nullsNotDistinct(),
                  storage(table, key.index()));
          case ConstraintDefinition.Check check -> check;
          case ConstraintDefinition.ForeignKey key ->
              new ConstraintDefinition.ForeignKey(
                  names.columns(table, key.columns()),
                  names.qualified(key.referenced()),
                  names.columns(key.referenced(), key.referencedColumns()),
                  key.match(),
                  key.onUpdate(),
                  key.onDelete(),
                  names.columns(table, key.onDeleteColumns()),
                  key.period());
          case ConstraintDefinition.Exclusion exclusion ->
              new ConstraintDefinition.Exclusion(
                  exclusion.method(),
                  exclusion.elements().stream()
                      .map(it ->
                          new ConstraintDefinition.ExclusionElement(
                              element(table, it.element()), it.operator()))
                      .toList(),
                  exclusion.predicate(),
                  storage(table, exclusion.index()));
        };
    Constraint renamed = constraint.withId(names.member(constraint.id()));
    boolean given = renamed.nameGiven() || !renamed.id().name().equals(constraint.id().name());
    return renamed
        .withDefinition(definition)
        .withAttachedTo(constraint.attachedTo().map(names::part))
        .withNameGiven(given);
  }

  private ConstraintDefinition.IndexStorage storage(
      QualifiedId table, ConstraintDefinition.IndexStorage storage) {
    return new ConstraintDefinition.IndexStorage(
        names.columns(table, storage.include()), storage.parameters(), storage.tablespace());
  }

  private IndexElement element(QualifiedId table, IndexElement element) {
    return new IndexElement(
        key(table, element.key()),
        element.collation(),
        element.operatorClass(),
        element.operatorClassOptions(),
        element.descending(),
        element.nullsFirst());
  }

  private IndexElement.Key key(QualifiedId table, IndexElement.Key key) {
    return switch (key) {
      case IndexElement.Key.OfColumn column ->
          new IndexElement.Key.OfColumn(names.column(table, column.name()));
      case IndexElement.Key.OfExpression expression -> expression;
    };
  }

  private Index index(Index index) {
    QualifiedId id = names.qualified(index.id());
    return new Index(
        id,
        names.qualified(index.table()),
        index.method(),
        index.unique(),
        index.nullsNotDistinct(),
        index.elements().stream().map(it -> element(index.table(), it)).toList(),
        names.columns(index.table(), index.include()),
        index.predicate(),
        index.parameters(),
        index.tablespace(),
        index.onlyParent(),
        index.valid(),
        index.statisticsTargets(),
        index.attachedTo().map(names::part),
        index.nameGiven() || !id.name().name().equals(index.id().name().name()),
        index.meta());
  }

  private CompositeType composite(CompositeType type) {
    return new CompositeType(
        names.qualified(type.id()),
        type.attributes().stream()
            .map(it ->
                new CompositeType.Attribute(
                    it.name(), names.type(it.type()), it.collation(), it.comment()))
            .toList(),
        type.meta());
  }

  private Routine routine(Routine routine) {
    return new Routine(
        names.routine(routine.id()),
        routine.kind(),
        routine.parameters().stream()
            .map(
                it -> new Parameter(it.mode(), it.name(), names.type(it.type()), it.defaultValue()))
            .toList(),
        routine.returns().map(it -> new Routine.Returns(names.type(it.type()), it.set())),
        routine.language(),
        routine.body(),
        routine.behaviour(),
        routine.configuration(),
        routine.meta());
  }

  private Trigger trigger(Trigger trigger) {
    QualifiedId table = trigger.id().owner();
    List<Identifier> columns = names.columns(table, trigger.updateColumns());
    Optional<Trigger.ConstraintTrigger> constraint =
        trigger
            .constraint()
            .map(it -> new Trigger.ConstraintTrigger(it.timing(), it.from().map(names::qualified)));
    return new Trigger(
        names.member(trigger.id()),
        trigger.timing(),
        trigger.events(),
        columns,
        trigger.forEachRow(),
        trigger.condition(),
        names.function(trigger.function()),
        trigger.arguments(),
        constraint,
        trigger.oldTable(),
        trigger.newTable(),
        trigger.enabled(),
        trigger.meta());
  }

  private ExtendedStatistics statistics(ExtendedStatistics statistics) {
    return new ExtendedStatistics(
        names.qualified(statistics.id()),
        names.qualified(statistics.table()),
        statistics.kinds(),
        statistics.elements().stream().map(it -> key(statistics.table(), it)).toList(),
        statistics.statisticsTarget(),
        statistics.meta());
  }
}
