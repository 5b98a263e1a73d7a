package dev.pgflux.domain.diff;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.rule.Rule;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether two objects under different names could be one that was renamed. */
final class Likeness {
  /** How many thirds of their columns two tables must share. */
  private static final int THIRDS = 2;

  private Likeness() {}

  static boolean of(SchemaObject gone, SchemaObject come) {
    if (!gone.kindLabel().equals(come.kindLabel())) {
      return false;
    }
    return switch (gone) {
      case Table it when come instanceof Table other -> tables(it, other);
      case View it when come instanceof View other ->
          names(it.columns()).equals(names(other.columns()));
      case MaterializedView it when come instanceof MaterializedView other ->
          names(it.columns()).equals(names(other.columns()));
      case Sequence it when come instanceof Sequence other ->
          it.options().equals(other.options()) && it.ownedBy().equals(other.ownedBy());
      case EnumType it when come instanceof EnumType other -> it.labels().equals(other.labels());
      case CompositeType it when come instanceof CompositeType other ->
          it.attributes().equals(other.attributes());
      case DomainType it when come instanceof DomainType other ->
          it.baseType().equals(other.baseType()) && it.defaultValue().equals(other.defaultValue());
      case RangeType it when come instanceof RangeType other ->
          it.subtype().equals(other.subtype());
      case Routine it when come instanceof Routine other ->
          it.id().arguments().equals(other.id().arguments()) && it.body().equals(other.body());
      case EventTrigger it when come instanceof EventTrigger other ->
          it.event().equals(other.event()) && it.function().equals(other.function());
      case Trigger it when come instanceof Trigger other ->
          sameOwner(it.id(), other.id()) && it.fragments().equals(other.fragments());
      case Policy it when come instanceof Policy other ->
          sameOwner(it.id(), other.id())
              && it.command().equals(other.command())
              && it.fragments().equals(other.fragments());
      case Rule it when come instanceof Rule other -> sameOwner(it.id(), other.id());
      case ExtendedStatistics it when come instanceof ExtendedStatistics other ->
          it.table().equals(other.table()) && it.elements().equals(other.elements());
      case OpaqueObject it when come instanceof OpaqueObject other -> opaque(it, other);
      // Constraints and indexes pair by their definition; schemas and extensions hold others.
      case SchemaObject other -> false;
    };
  }

  private static boolean tables(Table gone, Table come) {
    Map<Identifier, DataType> columns =
        gone.columns().stream().collect(Collectors.toMap(Column::name, Column::type));
    long shared =
        come.columns().stream()
            .filter(column -> column.type().equals(columns.get(column.name())))
            .count();
    int most = Math.max(gone.columns().size(), come.columns().size());
    return shared > 0
        && shared * 3 >= (long) most * THIRDS
        && gone.isPartitioned() == come.isPartitioned();
  }

  private static List<Identifier> names(List<ViewColumn> columns) {
    return columns.stream().map(ViewColumn::name).toList();
  }

  private static boolean sameOwner(MemberId gone, MemberId come) {
    return gone.owner().equals(come.owner());
  }

  private static boolean opaque(OpaqueObject gone, OpaqueObject come) {
    boolean named =
        switch (gone.id()) {
          case RoutineId routine ->
              come.id() instanceof RoutineId other && routine.arguments().equals(other.arguments());
          case ObjectId.GlobalId global -> true;
          case ObjectId.QualifiedId qualified -> true;
          case MemberId member -> false;
          case ObjectId.StructuralId structural ->
              switch (structural.objectClass()) {
                case OPERATOR_CLASS, OPERATOR_FAMILY -> true;
                default -> false;
              };
        };
    return named && gone.definition().size() == come.definition().size();
  }
}
