package dev.pgflux.domain.object;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
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
import dev.pgflux.domain.sql.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One object of a schema, with every attribute that PostgreSQL keeps of it.
 *
 * <p>A value: two are equal when PostgreSQL would make no difference between them.
 */
public sealed interface SchemaObject
    permits Schema,
        Extension,
        Table,
        Constraint,
        Index,
        Sequence,
        EnumType,
        DomainType,
        CompositeType,
        RangeType,
        View,
        MaterializedView,
        Routine,
        Trigger,
        EventTrigger,
        Policy,
        Rule,
        ExtendedStatistics,
        DefaultPrivileges,
        OpaqueObject {

  /**
   * The object's identity.
   *
   * @return unique in a snapshot
   */
  ObjectId id();

  /**
   * Owner, comment, privileges and security labels.
   *
   * @return what is known of them
   */
  ObjectMeta meta();

  /**
   * This object with other meta data.
   *
   * @param meta the new owner, comment, privileges and labels
   * @return the changed copy
   */
  SchemaObject withMeta(ObjectMeta meta);

  /**
   * What people call an object of this kind.
   *
   * @return in lower case, such as {@code materialized view}
   */
  String kindLabel();

  /**
   * This object with each of its fragments replaced.
   *
   * @param change what becomes of a fragment; called once for each, in a fixed order
   * @return the changed copy
   */
  SchemaObject mapFragments(UnaryOperator<Fragment> change);

  /**
   * The object's fragments.
   *
   * @return in a fixed order
   */
  default List<Fragment> fragments() {
    List<Fragment> found = new ArrayList<>();
    SchemaObject same =
        mapFragments(fragment -> {
          found.add(fragment);
          return fragment;
        });
    assert same.id().equals(id());
    return List.copyOf(found);
  }
}
