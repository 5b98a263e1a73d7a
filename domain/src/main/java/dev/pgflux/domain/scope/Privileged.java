package dev.pgflux.domain.scope;

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

/** Which kinds of object have privileges. */
public final class Privileged {
  private Privileged() {}

  /**
   * What privileges an object can have.
   *
   * @param object any object
   * @return the target of its grants; empty for a kind without any
   */
  public static Optional<PrivilegeTarget> targetOf(SchemaObject object) {
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
      case Extension none -> Optional.empty();
      case Constraint none -> Optional.empty();
      case Index none -> Optional.empty();
      case Trigger none -> Optional.empty();
      case EventTrigger none -> Optional.empty();
      case Policy none -> Optional.empty();
      case Rule none -> Optional.empty();
      case ExtendedStatistics none -> Optional.empty();
      case DefaultPrivileges none -> Optional.empty();
    };
  }
}
