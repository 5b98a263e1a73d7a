package dev.pgflux.domain.plan;

import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;

/**
 * A step before it has its place.
 *
 * @param object what it is about
 * @param kindLabel what people call the object
 * @param operation what it does
 * @param sql the statement
 * @param lock the lock that it takes on the relation that it changes
 * @param effects what it needs and does
 * @param hazards its dangers
 */
public record Draft(
    ObjectId object,
    String kindLabel,
    Operation operation,
    Sql sql,
    LockLevel lock,
    Effects effects,
    List<Hazard> hazards) {
  /** Copies the hazards. */
  public Draft {
    hazards = List.copyOf(hazards);
  }

  /**
   * A draft that takes the lock which its operation usually takes.
   *
   * @param object what it is about
   * @param kindLabel what people call the object
   * @param operation what it does
   * @param sql the statement
   * @param effects what it needs and does
   * @param hazards its dangers
   */
  public Draft(
      ObjectId object,
      String kindLabel,
      Operation operation,
      Sql sql,
      Effects effects,
      List<Hazard> hazards) {
    this(object, kindLabel, operation, sql, operation.lock(), effects, hazards);
  }

  /**
   * A draft that needs nothing, does nothing to others and has no danger.
   *
   * @param object what it is about
   * @param operation what it does
   * @param sql the statement
   * @return the draft
   */
  public static Draft of(SchemaObject object, Operation operation, Sql sql) {
    return new Draft(object.id(), object.kindLabel(), operation, sql, Effects.NONE, List.of());
  }

  /**
   * A draft that changes an object which must be there before.
   *
   * @param object what it is about
   * @param operation what it does
   * @param sql the statement
   * @return the draft, which needs the object
   */
  public static Draft on(SchemaObject object, Operation operation, Sql sql) {
    return of(object, operation, sql).withEffects(Effects.NONE.needing(Reference.to(object.id())));
  }

  /**
   * With other effects.
   *
   * @param newEffects what it needs and does
   * @return the changed copy
   */
  public Draft withEffects(Effects newEffects) {
    return new Draft(object, kindLabel, operation, sql, lock, newEffects, hazards);
  }

  /**
   * With another lock than its operation usually takes.
   *
   * @param newLock the level
   * @return the changed copy
   */
  public Draft withLock(LockLevel newLock) {
    return new Draft(object, kindLabel, operation, sql, newLock, effects, hazards);
  }

  /**
   * With one more danger.
   *
   * @param hazard the danger
   * @return the changed copy
   */
  public Draft withHazard(Hazard hazard) {
    List<Hazard> more = new ArrayList<>(hazards);
    more.add(hazard);
    return new Draft(object, kindLabel, operation, sql, lock, effects, more);
  }

  /**
   * Without dangers of one kind.
   *
   * @param kind what the way in which it is carried out avoids
   * @return the changed copy
   */
  public Draft withoutHazard(HazardKind kind) {
    return withHazards(hazards.stream().filter(hazard -> hazard.kind() != kind).toList());
  }

  /**
   * Without one danger.
   *
   * @param kind what the way in which it is carried out avoids
   * @param dangerous the name of the object in danger
   * @return the changed copy
   */
  public Draft withoutHazard(HazardKind kind, String dangerous) {
    return withHazards(
        hazards.stream()
            .filter(hazard -> hazard.kind() != kind || !hazard.object().equals(dangerous))
            .toList());
  }

  private Draft withHazards(List<Hazard> left) {
    return new Draft(object, kindLabel, operation, sql, lock, effects, left);
  }
}
