package dev.pgflux.domain.object.index;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.sql.Fragment;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * An index that belongs to no constraint ({@code pg_index}).
 *
 * <p>An index of a partition that is attached to one of its parent's indexes is made and dropped
 * with that by PostgreSQL. The files need not speak of it, and then it may have any name.
 *
 * @param id its identity; always in its table's schema
 * @param table the table or materialized view
 * @param method the access method, such as btree
 * @param unique UNIQUE
 * @param nullsNotDistinct NULLS NOT DISTINCT
 * @param elements the keys in order
 * @param include the INCLUDE columns in order
 * @param predicate the WHERE of a partial index
 * @param parameters storage parameters
 * @param tablespace empty for the database's own
 * @param onlyParent made with ON ONLY a partitioned table and not attached in all partitions, so
 *     not valid
 * @param valid false for what a failed concurrent build left behind
 * @param statisticsTargets statistics target by number of the key (1-based), where set
 * @param attachedTo the index that it is a part of: that of the topmost partitioned table above
 * @param nameGiven false when PostgreSQL chose the name: such indexes pair by definition
 * @param meta its comment; its owner is its table's, and not said again
 */
public record Index(
    QualifiedId id,
    QualifiedId table,
    Identifier method,
    boolean unique,
    boolean nullsNotDistinct,
    List<IndexElement> elements,
    List<Identifier> include,
    Optional<Fragment> predicate,
    SortedMap<String, String> parameters,
    Optional<Identifier> tablespace,
    boolean onlyParent,
    boolean valid,
    SortedMap<Integer, Integer> statisticsTargets,
    Optional<ObjectId> attachedTo,
    boolean nameGiven,
    ObjectMeta meta)
    implements SchemaObject {

  /** Copies the collections. */
  public Index {
    elements = List.copyOf(elements);
    include = List.copyOf(include);
    parameters = SortedCopies.of(parameters);
    statisticsTargets = SortedCopies.of(statisticsTargets);
  }

  /**
   * The index that an object is or has for its key.
   *
   * @param object any object
   * @return empty for what has no such index
   */
  public static Optional<Index> of(SchemaObject object) {
    return switch (object) {
      case Index it -> Optional.of(it);
      case Constraint it when it.definition() instanceof ConstraintDefinition.Key key ->
          Optional.of(ofKey(it.id(), key));
      case SchemaObject other -> Optional.empty();
    };
  }

  /**
   * The index that a key has.
   *
   * @param id the key's identity
   * @param key the key
   * @return the index, which has no comment
   */
  public static Index ofKey(MemberId id, ConstraintDefinition.Key key) {
    return new Index(
        id.asRelation(),
        id.owner(),
        Identifier.of(key.withoutOverlaps() ? "gist" : "btree"),
        true,
        key.nullsNotDistinct(),
        key.columns().stream().map(IndexElement::of).toList(),
        key.index().include(),
        Optional.empty(),
        key.index().parameters(),
        key.index().tablespace(),
        false,
        true,
        Collections.emptySortedMap(),
        Optional.empty(),
        true,
        ObjectMeta.NONE);
  }

  /**
   * Whether another index is built over the same and in the same way, as only a new index can be
   * otherwise; what one lacks to be whole its partitions get.
   *
   * @param other another index
   * @return true when no more than names, storage and settings differ
   */
  public boolean isBuiltLike(Index other) {
    return table.equals(other.table)
        && method.equals(other.method)
        && unique == other.unique
        && nullsNotDistinct == other.nullsNotDistinct
        && elements.equals(other.elements)
        && include.equals(other.include)
        && predicate.equals(other.predicate);
  }

  @Override
  public Index withMeta(ObjectMeta newMeta) {
    return copy(id, table, onlyParent, attachedTo, nameGiven, newMeta);
  }

  /**
   * With another identity.
   *
   * @param newId the identity
   * @return the changed copy
   */
  public Index withId(QualifiedId newId) {
    return copy(newId, table, onlyParent, attachedTo, nameGiven, meta);
  }

  /**
   * On another table.
   *
   * @param newTable the table
   * @return the changed copy
   */
  public Index withTable(QualifiedId newTable) {
    return copy(id, newTable, onlyParent, attachedTo, nameGiven, meta);
  }

  /**
   * With another origin of its name.
   *
   * @param given whether a person chose the name
   * @return the changed copy
   */
  public Index withNameGiven(boolean given) {
    return copy(id, table, onlyParent, attachedTo, given, meta);
  }

  /**
   * Whole or not.
   *
   * @param only whether a partition has no part of it
   * @return the changed copy
   */
  public Index withOnlyParent(boolean only) {
    return copy(id, table, only, attachedTo, nameGiven, meta);
  }

  /**
   * As a part of another index, or of none.
   *
   * @param whole the index of the topmost partitioned table above
   * @return the changed copy
   */
  public Index withAttachedTo(Optional<ObjectId> whole) {
    return copy(id, table, onlyParent, whole, nameGiven, meta);
  }

  private Index copy(
      QualifiedId newId,
      QualifiedId newTable,
      boolean newOnlyParent,
      Optional<ObjectId> newAttachedTo,
      boolean newNameGiven,
      ObjectMeta newMeta) {
    return new Index(
        newId,
        newTable,
        method,
        unique,
        nullsNotDistinct,
        elements,
        include,
        predicate,
        parameters,
        tablespace,
        newOnlyParent,
        valid,
        statisticsTargets,
        newAttachedTo,
        newNameGiven,
        newMeta);
  }

  @Override
  public String kindLabel() {
    return "index";
  }

  @Override
  public Index mapFragments(UnaryOperator<Fragment> change) {
    return new Index(
        id,
        table,
        method,
        unique,
        nullsNotDistinct,
        elements.stream().map(element -> element.mapFragments(change)).toList(),
        include,
        predicate.map(change),
        parameters,
        tablespace,
        onlyParent,
        valid,
        statisticsTargets,
        attachedTo,
        nameGiven,
        meta);
  }
}
