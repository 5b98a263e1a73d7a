package dev.pgflux.ports.application;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.change.MetaAlteration;
import dev.pgflux.domain.change.NoAlteration;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintAlteration;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexAlteration;
import dev.pgflux.domain.object.opaque.OpaqueAlteration;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.policy.PolicyAlteration;
import dev.pgflux.domain.object.privilege.DefaultPrivilegesAlteration;
import dev.pgflux.domain.object.routine.RoutineAlteration;
import dev.pgflux.domain.object.rule.RuleAlteration;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.object.schema.ExtensionAlteration;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.sequence.SequenceAlteration;
import dev.pgflux.domain.object.statistics.StatisticsAlteration;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.TableAlteration;
import dev.pgflux.domain.object.table.TableAlteration.DropColumn;
import dev.pgflux.domain.object.table.TableAlteration.RetypeColumn;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnNotNull;
import dev.pgflux.domain.object.table.TableAlteration.SetValue;
import dev.pgflux.domain.object.trigger.EventTriggerAlteration;
import dev.pgflux.domain.object.trigger.TriggerAlteration;
import dev.pgflux.domain.object.type.CompositeAlteration;
import dev.pgflux.domain.object.type.CompositeAlteration.DropAttribute;
import dev.pgflux.domain.object.type.CompositeAlteration.ReplaceComposite;
import dev.pgflux.domain.object.type.DomainAlteration;
import dev.pgflux.domain.object.type.DomainAlteration.ReplaceDomain;
import dev.pgflux.domain.object.type.EnumAlteration;
import dev.pgflux.domain.object.type.EnumAlteration.ReplaceValues;
import dev.pgflux.domain.object.type.RangeAlteration;
import dev.pgflux.domain.object.type.RangeAlteration.ReplaceRange;
import dev.pgflux.domain.object.view.MaterializedViewAlteration;
import dev.pgflux.domain.object.view.ViewAlteration;
import dev.pgflux.domain.plan.Plan;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what a migration loses for good, so that the way back does not bring it. */
final class UndoNotes {
  private final Difference forward;
  private final ComesBackEmpty empty;
  private final Set<String> losing = new HashSet<>();
  private final Set<String> converting = new HashSet<>();

  UndoNotes(Difference forward, Plan plan) {
    this.forward = forward;
    this.empty = new ComesBackEmpty(forward.context().live(), forward.context().desired());
    for (Hazard hazard : plan.hazards()) {
      if (hazard.kind() == HazardKind.DATA_LOSS) {
        losing.add(hazard.object());
      } else if (hazard.kind() == HazardKind.COLUMN_TYPE_CHANGE
          && hazard.severity() == Hazard.Severity.BLOCKING) {
        converting.add(hazard.object());
      }
    }
  }

  /** One sentence for each loss, in order of the changes. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (Change change : forward.changes()) {
      switch (change) {
        case Change.Drop it -> ofDropping(it.before()).ifPresent(sentences::add);
        case Change.Alter it -> {
          ofAltering(it.after(), it.alteration()).ifPresent(sentences::add);
          sentences.addAll(staysOwn(it));
          takesNull(it).ifPresent(sentences::add);
        }
        case Change.Create it -> sentences.addAll(ofCreating(it.after()));
        case Change.Rename rename -> {}
        case Change.RenameColumn rename -> {}
      }
    }
    sentences.addAll(completed());
    return sentences.stream().distinct().toList();
  }

  /** An index ON ONLY a partitioned table is whole once it has all its parts. */
  private List<String> completed() {
    return forward.context().live().objects().values().stream()
        .filter(UndoNotes::isOnlyParent)
        .filter(it ->
            forward
                .context()
                .desired()
                .find(it.id())
                .filter(after -> !isOnlyParent(after))
                .isPresent())
        .map(it -> "The parts that " + name(it) + " lacked stay with it.")
        .toList();
  }

  private static boolean isOnlyParent(SchemaObject object) {
    return switch (object) {
      case Index it -> it.onlyParent();
      case Constraint it -> it.onlyParent();
      case SchemaObject other -> false;
    };
  }

  private Optional<String> ofDropping(SchemaObject object) {
    return switch (object) {
      case Table it when it.foreign().isEmpty() && it.partitionKey().isEmpty() ->
          Optional.of("The rows of " + name(it) + " do not come back.");
      case Sequence it when losesPosition(it) ->
          Optional.of("The value that " + name(it) + " had reached does not come back.");
      case Extension it ->
          Optional.of("What " + name(it) + " kept in tables of its own does not come back.");
      case OpaqueObject it when it.id().objectClass() == ObjectClass.USER_MAPPING ->
          Optional.of(
              "The options of " + name(it) + " do not come back, since they are never read.");
      case Constraint it when empty.losesValidation(it) ->
          Optional.of(
              "Foreign key %s of table %s comes back NOT VALID, since what rows refer to does not."
                  .formatted(it.id().name(), it.owner()));
      case Index it when !it.valid() ->
          Optional.of("The former " + name(it) + " was not valid; it is valid when it comes back.");
      case SchemaObject other -> Optional.empty();
    };
  }

  /** A primary key makes NOT NULL its own on each partition, since it has one (since 18). */
  private List<String> ofCreating(SchemaObject object) {
    if (!(object instanceof Constraint constraint
        && constraint.definition() instanceof ConstraintDefinition.Key key
        && key.primary())) {
      return List.of();
    }
    return forward
        .context()
        .live()
        .all(Table.class)
        .filter(table -> table.parentOfPartition().filter(constraint.owner()::equals).isPresent())
        .flatMap(table ->
            table.columns().stream()
                .filter(column -> key.columns().contains(column.name()))
                .filter(column -> column.notNull().filter(NotNull::inherited).isPresent())
                .map(column -> staysNotNull(table, column.name())))
        .toList();
  }

  private static String staysNotNull(Table table, Identifier column) {
    return "NOT NULL of column %s.%s stays the table's own, not its parent's alone."
        .formatted(table.id(), column);
  }

  /** What a column owns goes with it and needs no step, so that no danger tells of it. */
  private boolean losesPosition(Sequence sequence) {
    return losing.contains(name(sequence)) || sequence.ownedBy().filter(this::goes).isPresent();
  }

  private boolean goes(Reference column) {
    return forward.context().isDropped(column.object())
        || forward
            .context()
            .desired()
            .find(column.object(), Table.class)
            .flatMap(table -> table.column(column.column().orElseThrow()))
            .isEmpty();
  }

  private Optional<String> ofAltering(SchemaObject object, Alteration alteration) {
    return switch (alteration) {
      case TableAlteration it -> ofAltering((Table) object, it);
      case EnumAlteration it -> ofAltering(object, it);
      case CompositeAlteration it -> ofAltering(object, it);
      case DomainAlteration it ->
          it instanceof ReplaceDomain ? converted(object) : Optional.empty();
      case RangeAlteration it -> it instanceof ReplaceRange ? converted(object) : Optional.empty();
      case MetaAlteration it -> Optional.empty();
      case NoAlteration it -> Optional.empty();
      case SequenceAlteration it -> Optional.empty();
      case IndexAlteration it -> Optional.empty();
      case ConstraintAlteration it -> Optional.empty();
      case ExtensionAlteration it -> Optional.empty();
      case TriggerAlteration it -> Optional.empty();
      case EventTriggerAlteration it -> Optional.empty();
      case PolicyAlteration it -> Optional.empty();
      case RuleAlteration it -> Optional.empty();
      case StatisticsAlteration it -> Optional.empty();
      case DefaultPrivilegesAlteration it -> Optional.empty();
      case RoutineAlteration it -> Optional.empty();
      case ViewAlteration it -> Optional.empty();
      case MaterializedViewAlteration it ->
          it instanceof MaterializedViewAlteration.Populate
              ? Optional.of("The rows of " + name(object) + " stay in it.")
              : Optional.empty();
      case OpaqueAlteration it -> Optional.empty();
    };
  }

  private Optional<String> ofAltering(Table table, TableAlteration alteration) {
    return switch (alteration) {
      case DropColumn(Column column) when losing.contains(name(table, column)) ->
          Optional.of("The values of " + name(table, column) + " do not come back.");
      case RetypeColumn(Column before, Column after, var detour)
          when converting.contains(name(table, after)) ->
          Optional.of(
              "What values of %s lost when %s became %s does not come back."
                  .formatted(name(table, after), before.type(), after.type()));
      case SetValue(Column before, Column after)
          when before.value() instanceof Column.Value.Identity
              && table.column(after.name()).filter(UndoNotes::hasNoValue).isPresent() ->
          Optional.of(
              "The value that the sequence of %s had reached does not come back."
                  .formatted(name(table, after)));
      case SetColumnNotNull(var column, Optional<NotNull> before, Optional<NotNull> after)
          when before.filter(NotNull::inherited).isPresent()
              && after.filter(it -> !it.inherited()).isPresent() ->
          Optional.of(staysNotNull(table, column));
      case TableAlteration other -> Optional.empty();
    };
  }

  private Optional<String> takesNull(Change.Alter change) {
    return change.alteration() instanceof DropColumn(Column column)
            && change.before() instanceof Table table
            && empty.losesNotNull(table, column)
        ? Optional.of(
            "Column %s.%s comes back without NOT NULL, since rows have no value for it."
                .formatted(table.id(), column.name()))
        : Optional.empty();
  }

  /** What a table had from a parent alone is its own once the parent let go of it. */
  private List<String> staysOwn(Change.Alter change) {
    if (!(change.alteration() instanceof TableAlteration.SetHierarchy
        && change.before() instanceof Table before
        && change.after() instanceof Table after
        && before.hierarchy() instanceof Table.Hierarchy.Child)) {
      return List.of();
    }
    return before.columns().stream()
        .filter(Column::inherited)
        .filter(column -> after.column(column.name()).filter(it -> !it.inherited()).isPresent())
        .map(column ->
            "Column %s.%s stays the table's own when it comes from a parent again."
                .formatted(after.id(), column.name()))
        .toList();
  }

  private static Optional<String> ofAltering(SchemaObject type, EnumAlteration alteration) {
    if (!(alteration instanceof ReplaceValues replaced)) {
      return Optional.empty();
    }
    List<String> gone = new ArrayList<>(replaced.before());
    gone.removeAll(replaced.after());
    return gone.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Rows that had to give up a value of %s (%s) before it went do not get it back."
                .formatted(name(type), String.join(", ", gone)));
  }

  private Optional<String> ofAltering(SchemaObject type, CompositeAlteration alteration) {
    return switch (alteration) {
      case DropAttribute(var attribute) when losing.contains(name(type)) ->
          Optional.of(
              "The values of attribute %s of %s do not come back."
                  .formatted(attribute.name(), name(type)));
      case ReplaceComposite it -> converted(type);
      case CompositeAlteration other -> Optional.empty();
    };
  }

  private Optional<String> converted(SchemaObject type) {
    return converting.contains(name(type))
        ? Optional.of(
            "What values of " + name(type) + " lost when it was replaced does not come back.")
        : Optional.empty();
  }

  private static boolean hasNoValue(Column column) {
    return column.value() instanceof Column.Value.None;
  }

  private static String name(SchemaObject object) {
    return object.kindLabel() + " " + object.id();
  }

  private static String name(Table table, Column column) {
    return "column " + table.id() + "." + column.name();
  }
}
