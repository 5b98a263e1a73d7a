package dev.pgflux.domain.change;

import dev.pgflux.domain.object.constraint.ConstraintAlteration;
import dev.pgflux.domain.object.index.IndexAlteration;
import dev.pgflux.domain.object.opaque.OpaqueAlteration;
import dev.pgflux.domain.object.policy.PolicyAlteration;
import dev.pgflux.domain.object.privilege.DefaultPrivilegesAlteration;
import dev.pgflux.domain.object.routine.RoutineAlteration;
import dev.pgflux.domain.object.rule.RuleAlteration;
import dev.pgflux.domain.object.schema.ExtensionAlteration;
import dev.pgflux.domain.object.sequence.SequenceAlteration;
import dev.pgflux.domain.object.statistics.StatisticsAlteration;
import dev.pgflux.domain.object.table.TableAlteration;
import dev.pgflux.domain.object.trigger.EventTriggerAlteration;
import dev.pgflux.domain.object.trigger.TriggerAlteration;
import dev.pgflux.domain.object.type.CompositeAlteration;
import dev.pgflux.domain.object.type.DomainAlteration;
import dev.pgflux.domain.object.type.EnumAlteration;
import dev.pgflux.domain.object.type.RangeAlteration;
import dev.pgflux.domain.object.view.MaterializedViewAlteration;
import dev.pgflux.domain.object.view.ViewAlteration;

/**
 * One difference between two states of one object, as an intent: what shall be otherwise, not how
 * to get there. Each family belongs to the package of its kind.
 */
public sealed interface Alteration
    permits MetaAlteration,
        TableAlteration,
        SequenceAlteration,
        IndexAlteration,
        ConstraintAlteration,
        NoAlteration,
        ExtensionAlteration,
        EnumAlteration,
        DomainAlteration,
        CompositeAlteration,
        RangeAlteration,
        TriggerAlteration,
        EventTriggerAlteration,
        PolicyAlteration,
        RuleAlteration,
        StatisticsAlteration,
        DefaultPrivilegesAlteration,
        RoutineAlteration,
        ViewAlteration,
        MaterializedViewAlteration,
        OpaqueAlteration {

  /**
   * Whether this does what another difference of the same object asks for, so that it needs no
   * steps of its own.
   *
   * @param other another difference
   * @return true if it is taken care of
   */
  default boolean covers(Alteration other) {
    return false;
  }
}
