package dev.pgflux.domain.rules;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.change.MetaAlteration;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintRules;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexRules;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.opaque.OpaqueRules;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.policy.PolicyRules;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.privilege.DefaultPrivilegesRules;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.routine.RoutineRules;
import dev.pgflux.domain.object.rule.Rule;
import dev.pgflux.domain.object.rule.RuleRules;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.object.schema.ExtensionRules;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.object.schema.SchemaRules;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.sequence.SequenceRules;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.object.statistics.StatisticsRules;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.TableRules;
import dev.pgflux.domain.object.trigger.EventTrigger;
import dev.pgflux.domain.object.trigger.EventTriggerRules;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.domain.object.trigger.TriggerRules;
import dev.pgflux.domain.object.type.CompositeRules;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainRules;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.EnumRules;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.type.RangeRules;
import dev.pgflux.domain.object.type.RangeType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.MaterializedViewRules;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewRules;
import dev.pgflux.domain.plan.Draft;
import java.util.List;
import java.util.Set;

/** Finds the rules of an object's kind: the one place that knows them all. */
public final class KindRouter {
  private static final TableRules TABLES = new TableRules();
  private static final ConstraintRules CONSTRAINTS = new ConstraintRules();
  private static final IndexRules INDEXES = new IndexRules();
  private static final SequenceRules SEQUENCES = new SequenceRules();
  private static final SchemaRules SCHEMAS = new SchemaRules();
  private static final ExtensionRules EXTENSIONS = new ExtensionRules();
  private static final EnumRules ENUMS = new EnumRules();
  private static final DomainRules DOMAINS = new DomainRules();
  private static final CompositeRules COMPOSITES = new CompositeRules();
  private static final RangeRules RANGES = new RangeRules();
  private static final ViewRules VIEWS = new ViewRules();
  private static final MaterializedViewRules MATERIALIZED_VIEWS = new MaterializedViewRules();
  private static final RoutineRules ROUTINES = new RoutineRules();
  private static final TriggerRules TRIGGERS = new TriggerRules();
  private static final EventTriggerRules EVENT_TRIGGERS = new EventTriggerRules();
  private static final PolicyRules POLICIES = new PolicyRules();
  private static final RuleRules RULES = new RuleRules();
  private static final StatisticsRules STATISTICS = new StatisticsRules();
  private static final DefaultPrivilegesRules DEFAULT_PRIVILEGES = new DefaultPrivilegesRules();
  private static final OpaqueRules OPAQUE_OBJECTS = new OpaqueRules();

  private KindRouter() {}

  /**
   * The rules for an object.
   *
   * @param object any object
   * @return the rules of its kind, which may only be given objects of that kind
   */
  public static KindRules<SchemaObject, Alteration> rulesOf(SchemaObject object) {
    return switch (object) {
      case Table it -> untyped(TABLES);
      case Constraint it -> untyped(CONSTRAINTS);
      case Index it -> untyped(INDEXES);
      case Sequence it -> untyped(SEQUENCES);
      case Schema it -> untyped(SCHEMAS);
      case Extension it -> untyped(EXTENSIONS);
      case EnumType it -> untyped(ENUMS);
      case DomainType it -> untyped(DOMAINS);
      case CompositeType it -> untyped(COMPOSITES);
      case RangeType it -> untyped(RANGES);
      case View it -> untyped(VIEWS);
      case MaterializedView it -> untyped(MATERIALIZED_VIEWS);
      case Routine it -> untyped(ROUTINES);
      case Trigger it -> untyped(TRIGGERS);
      case EventTrigger it -> untyped(EVENT_TRIGGERS);
      case Policy it -> untyped(POLICIES);
      case Rule it -> untyped(RULES);
      case ExtendedStatistics it -> untyped(STATISTICS);
      case DefaultPrivileges it -> untyped(DEFAULT_PRIVILEGES);
      case OpaqueObject it -> untyped(OPAQUE_OBJECTS);
    };
  }

  /** The switch above hands each rules class objects of its own kind alone. */
  @SuppressWarnings("unchecked")
  private static KindRules<SchemaObject, Alteration> untyped(
      KindRules<? extends SchemaObject, ? extends Alteration> rules) {
    return (KindRules<SchemaObject, Alteration>) rules;
  }

  /**
   * The statements for a difference, also for one that every kind can have.
   *
   * @param change the difference
   * @param context both snapshots
   * @return the drafts in order
   */
  public static List<Draft> alter(Change.Alter change, RuleContext context) {
    return change.alteration() instanceof MetaAlteration meta
        ? MetaRules.alter(change.before(), change.after(), meta, context)
        : rulesOf(change.after())
            .alter(change.before(), change.after(), change.alteration(), context);
  }

  /**
   * What others lose by a difference.
   *
   * @param live the live object
   * @param desired the wanted object
   * @param alteration the difference
   * @return what does not survive as it is
   */
  public static Set<Invalidation> invalidations(
      SchemaObject live, SchemaObject desired, Alteration alteration) {
    return alteration instanceof MetaAlteration
        ? Set.of()
        : rulesOf(desired).invalidations(live, desired, alteration);
  }
}
