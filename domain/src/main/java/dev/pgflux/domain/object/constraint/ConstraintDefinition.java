package dev.pgflux.domain.object.constraint;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.sql.Fragment;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** What a constraint demands. */
public sealed interface ConstraintDefinition {

  /**
   * The definition with its fragments replaced.
   *
   * @param change what becomes of a fragment
   * @return the changed copy
   */
  ConstraintDefinition mapFragments(UnaryOperator<Fragment> change);

  /**
   * PRIMARY KEY or UNIQUE.
   *
   * @param primary PRIMARY KEY
   * @param columns the key columns in order
   * @param withoutOverlaps the last column is a range that must not overlap (since 18)
   * @param nullsNotDistinct NULLS NOT DISTINCT (since 15; UNIQUE only)
   * @param index the rest of what its index has
   */
  record Key(
      boolean primary,
      List<Identifier> columns,
      boolean withoutOverlaps,
      boolean nullsNotDistinct,
      IndexStorage index)
      implements ConstraintDefinition {
    /** Copies the columns. */
    public Key {
      columns = List.copyOf(columns);
    }

    @Override
    public Key mapFragments(UnaryOperator<Fragment> change) {
      return this;
    }
  }

  /**
   * CHECK.
   *
   * @param expression what must not be false
   * @param noInherit NO INHERIT
   */
  record Check(Fragment expression, boolean noInherit) implements ConstraintDefinition {
    @Override
    public Check mapFragments(UnaryOperator<Fragment> change) {
      return new Check(change.apply(expression), noInherit);
    }
  }

  /**
   * FOREIGN KEY.
   *
   * @param columns the referring columns in order
   * @param referenced the referenced table
   * @param referencedColumns its columns in order, written out
   * @param match MATCH SIMPLE or FULL
   * @param onUpdate the action when the referenced key changes
   * @param onDelete the action when the referenced row goes
   * @param onDeleteColumns the columns that SET NULL or SET DEFAULT sets; empty for all (since 15)
   * @param period the last column is a period (since 18)
   */
  record ForeignKey(
      List<Identifier> columns,
      QualifiedId referenced,
      List<Identifier> referencedColumns,
      Match match,
      Action onUpdate,
      Action onDelete,
      List<Identifier> onDeleteColumns,
      boolean period)
      implements ConstraintDefinition {
    /** Copies the columns. */
    public ForeignKey {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
      onDeleteColumns = List.copyOf(onDeleteColumns);
    }

    @Override
    public ForeignKey mapFragments(UnaryOperator<Fragment> change) {
      return this;
    }
  }

  /**
   * EXCLUDE.
   *
   * @param method the index access method
   * @param elements the keys and their operators in order
   * @param predicate the WHERE
   * @param index the rest of what its index has
   */
  record Exclusion(
      Identifier method,
      List<ExclusionElement> elements,
      Optional<Fragment> predicate,
      IndexStorage index)
      implements ConstraintDefinition {
    /** Copies the elements. */
    public Exclusion {
      elements = List.copyOf(elements);
    }

    @Override
    public Exclusion mapFragments(UnaryOperator<Fragment> change) {
      return new Exclusion(
          method,
          elements.stream()
              .map(it -> new ExclusionElement(it.element().mapFragments(change), it.operator()))
              .toList(),
          predicate.map(change),
          index);
    }
  }

  /**
   * One key of an exclusion constraint.
   *
   * @param element the key
   * @param operator the operator's schema and name
   */
  record ExclusionElement(IndexElement element, QualifiedName operator) {}

  /**
   * What the index of a constraint has beside its keys.
   *
   * @param include the INCLUDE columns in order
   * @param parameters storage parameters
   * @param tablespace empty for the database's own
   */
  record IndexStorage(
      List<Identifier> include,
      SortedMap<String, String> parameters,
      Optional<Identifier> tablespace) {
    /** Nothing set. */
    public static final IndexStorage DEFAULT =
        new IndexStorage(List.of(), Collections.emptySortedMap(), Optional.empty());

    /** Copies the collections. */
    public IndexStorage {
      include = List.copyOf(include);
      parameters = SortedCopies.of(parameters);
    }
  }

  /** How a foreign key treats partly null keys. */
  enum Match {
    /** MATCH SIMPLE. */
    SIMPLE,
    /** MATCH FULL. */
    FULL
  }

  /** What becomes of a referring row. */
  enum Action {
    /** NO ACTION. */
    NO_ACTION,
    /** RESTRICT. */
    RESTRICT,
    /** CASCADE: of rows, decided by the schema's author. */
    CASCADE,
    /** SET NULL. */
    SET_NULL,
    /** SET DEFAULT. */
    SET_DEFAULT
  }
}
