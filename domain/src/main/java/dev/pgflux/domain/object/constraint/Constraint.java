package dev.pgflux.domain.object.constraint;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Fragment;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A constraint of a table or a domain ({@code pg_constraint}); NOT NULL belongs to its column.
 *
 * <p>A key or exclusion constraint and its index are one object with two comments. Checks that a
 * child only inherits are left out of a snapshot. A key or foreign key of a partition that is
 * attached to one of its parent's is made and dropped with that by PostgreSQL; the files need not
 * speak of it, and then it may have any name.
 *
 * @param id its identity; the owner is the table or the domain
 * @param definition what it demands
 * @param timing when it is checked
 * @param validated false for NOT VALID: rows from before are not checked yet
 * @param enforced false for NOT ENFORCED (since 18)
 * @param onlyParent a key made with ONLY a partitioned table and not attached in all partitions, so
 *     that its index is not valid
 * @param attachedTo the constraint or index that it is a part of: that of the topmost partitioned
 *     table above
 * @param nameGiven false when PostgreSQL chose the name: such constraints pair by definition
 * @param indexComment the comment of a key's index
 * @param meta the constraint's comment
 */
public record Constraint(
    MemberId id,
    ConstraintDefinition definition,
    Timing timing,
    boolean validated,
    boolean enforced,
    boolean onlyParent,
    Optional<ObjectId> attachedTo,
    boolean nameGiven,
    Optional<String> indexComment,
    ObjectMeta meta)
    implements SchemaObject {

  /** When a constraint is checked. */
  public enum Timing {
    /** At each statement. */
    NOT_DEFERRABLE,
    /** DEFERRABLE INITIALLY IMMEDIATE. */
    INITIALLY_IMMEDIATE,
    /** DEFERRABLE INITIALLY DEFERRED. */
    INITIALLY_DEFERRED
  }

  /**
   * The table or domain that it belongs to.
   *
   * @return the owner's identity
   */
  public QualifiedId owner() {
    return id.owner();
  }

  @Override
  public Constraint withMeta(ObjectMeta newMeta) {
    return new Constraint(
        id,
        definition,
        timing,
        validated,
        enforced,
        onlyParent,
        attachedTo,
        nameGiven,
        indexComment,
        newMeta);
  }

  /**
   * With another identity.
   *
   * @param newId the identity
   * @return the changed copy
   */
  public Constraint withId(MemberId newId) {
    return new Constraint(
        newId,
        definition,
        timing,
        validated,
        enforced,
        onlyParent,
        attachedTo,
        nameGiven,
        indexComment,
        meta);
  }

  /**
   * With another definition.
   *
   * @param newDefinition the definition
   * @return the changed copy
   */
  public Constraint withDefinition(ConstraintDefinition newDefinition) {
    return new Constraint(
        id,
        newDefinition,
        timing,
        validated,
        enforced,
        onlyParent,
        attachedTo,
        nameGiven,
        indexComment,
        meta);
  }

  /**
   * With another state of validation.
   *
   * @param newValidated false for NOT VALID
   * @return the changed copy
   */
  public Constraint withValidated(boolean newValidated) {
    return new Constraint(
        id,
        definition,
        timing,
        newValidated,
        enforced,
        onlyParent,
        attachedTo,
        nameGiven,
        indexComment,
        meta);
  }

  /**
   * Whole or not.
   *
   * @param only whether a partition has no part of it
   * @return the changed copy
   */
  public Constraint withOnlyParent(boolean only) {
    return new Constraint(
        id,
        definition,
        timing,
        validated,
        enforced,
        only,
        attachedTo,
        nameGiven,
        indexComment,
        meta);
  }

  /**
   * As a part of another constraint or index, or of none.
   *
   * @param whole that of the topmost partitioned table above
   * @return the changed copy
   */
  public Constraint withAttachedTo(Optional<ObjectId> whole) {
    return new Constraint(
        id,
        definition,
        timing,
        validated,
        enforced,
        onlyParent,
        whole,
        nameGiven,
        indexComment,
        meta);
  }

  /**
   * With another origin of its name.
   *
   * @param given whether a person chose the name
   * @return the changed copy
   */
  public Constraint withNameGiven(boolean given) {
    return new Constraint(
        id,
        definition,
        timing,
        validated,
        enforced,
        onlyParent,
        attachedTo,
        given,
        indexComment,
        meta);
  }

  /**
   * With another comment on its index.
   *
   * @param comment the comment, or empty
   * @return the changed copy
   */
  public Constraint withIndexComment(Optional<String> comment) {
    return new Constraint(
        id,
        definition,
        timing,
        validated,
        enforced,
        onlyParent,
        attachedTo,
        nameGiven,
        comment,
        meta);
  }

  @Override
  public String kindLabel() {
    return "constraint";
  }

  @Override
  public Constraint mapFragments(UnaryOperator<Fragment> change) {
    return withDefinition(definition.mapFragments(change));
  }
}
