package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.rule.Rule;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.trigger.EventTrigger;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.type.RangeType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import java.util.Optional;

/** What privileges an object can have. */
final class PrivilegeTargets {
  private PrivilegeTargets() {}

  static Optional<PrivilegeTarget> of(SchemaObject object) {
    return switch (object) {
      case Table table -> Optional.of(PrivilegeTarget.TABLE);
      case View view -> Optional.of(PrivilegeTarget.TABLE);
      case MaterializedView view -> Optional.of(PrivilegeTarget.TABLE);
      case Sequence sequence -> Optional.of(PrivilegeTarget.SEQUENCE);
      case Routine routine -> Optional.of(PrivilegeTarget.ROUTINE);
      case Schema schema -> Optional.of(PrivilegeTarget.SCHEMA);
      case EnumType type -> Optional.of(PrivilegeTarget.TYPE);
      case DomainType type -> Optional.of(PrivilegeTarget.TYPE);
      case CompositeType type -> Optional.of(PrivilegeTarget.TYPE);
      case RangeType type -> Optional.of(PrivilegeTarget.TYPE);
      case OpaqueObject opaque -> opaque.privilegeTarget();
      case Extension extension -> Optional.empty();
      case Constraint constraint -> Optional.empty();
      case Index index -> Optional.empty();
      case Trigger trigger -> Optional.empty();
      case EventTrigger trigger -> Optional.empty();
      case Policy policy -> Optional.empty();
      case Rule rule -> Optional.empty();
      case ExtendedStatistics statistics -> Optional.empty();
      case DefaultPrivileges privileges -> Optional.empty();
    };
  }
}
