package dev.pgflux.domain.object.trigger;

import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.sql.Fragment;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A trigger ({@code pg_trigger}); those that a partition has from its parent are left out.
 *
 * @param id its identity
 * @param timing before, after or instead of
 * @param events on what
 * @param updateColumns the columns of UPDATE OF; empty for any
 * @param forEachRow FOR EACH ROW rather than STATEMENT
 * @param condition its WHEN, which sees OLD and NEW
 * @param function the trigger function, which takes no arguments
 * @param arguments what the function is given
 * @param constraint what makes it a constraint trigger
 * @param oldTable the name of REFERENCING OLD TABLE
 * @param newTable the name of REFERENCING NEW TABLE
 * @param enabled when it fires
 * @param meta its comment
 */
public record Trigger(
    MemberId id,
    Timing timing,
    Set<Event> events,
    List<Identifier> updateColumns,
    boolean forEachRow,
    Optional<Fragment> condition,
    QualifiedName function,
    List<String> arguments,
    Optional<ConstraintTrigger> constraint,
    Optional<Identifier> oldTable,
    Optional<Identifier> newTable,
    EnabledState enabled,
    ObjectMeta meta)
    implements SchemaObject {

  /** When a trigger fires, seen from its event. */
  public enum Timing {
    /** BEFORE. */
    BEFORE,
    /** AFTER. */
    AFTER,
    /** INSTEAD OF. */
    INSTEAD_OF
  }

  /** What a trigger fires on. */
  public enum Event {
    /** INSERT. */
    INSERT,
    /** DELETE. */
    DELETE,
    /** UPDATE. */
    UPDATE,
    /** TRUNCATE. */
    TRUNCATE
  }

  /**
   * What makes a constraint trigger.
   *
   * @param timing whether it can be deferred
   * @param from the other table that FROM names
   */
  public record ConstraintTrigger(Constraint.Timing timing, Optional<QualifiedId> from) {}

  /** Copies the collections. */
  public Trigger {
    events = Collections.unmodifiableSet(EnumSet.copyOf(events));
    updateColumns = List.copyOf(updateColumns);
    arguments = List.copyOf(arguments);
  }

  @Override
  public Trigger withMeta(ObjectMeta newMeta) {
    return copy(condition, enabled, newMeta);
  }

  /**
   * With another state.
   *
   * @param state when it fires
   * @return the changed copy
   */
  public Trigger withEnabled(EnabledState state) {
    return copy(condition, state, meta);
  }

  @Override
  public String kindLabel() {
    return "trigger";
  }

  @Override
  public Trigger mapFragments(UnaryOperator<Fragment> change) {
    return copy(condition.map(change), enabled, meta);
  }

  private Trigger copy(
      Optional<Fragment> newCondition, EnabledState newEnabled, ObjectMeta newMeta) {
    return new Trigger(
        id,
        timing,
        events,
        updateColumns,
        forEachRow,
        newCondition,
        function,
        arguments,
        constraint,
        oldTable,
        newTable,
        newEnabled,
        newMeta);
  }
}
