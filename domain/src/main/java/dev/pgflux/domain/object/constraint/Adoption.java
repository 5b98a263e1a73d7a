package dev.pgflux.domain.object.constraint;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Check;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Exclusion;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ExclusionElement;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Key;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexElement;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Indexes and constraints of partitions as parts of those of a partitioned table above. PostgreSQL
 * takes a like one that a partition has for its part, rather than make another: {@code
 * CompareIndexInfo} in {@code src/backend/catalog/index.c}, {@code AttachPartitionEnsureIndexes}
 * and {@code tryAttachPartitionForeignKey} in {@code src/backend/commands/tablecmds.c}.
 */
public final class Adoption {
  private Adoption() {}

  /**
   * What an index or constraint is a part of.
   *
   * @param object any object
   * @return the index or constraint of the topmost table above; empty for what stands alone
   */
  public static Optional<ObjectId> wholeOf(SchemaObject object) {
    return switch (object) {
      case Index it -> it.attachedTo();
      case Constraint it -> it.attachedTo();
      case SchemaObject other -> Optional.empty();
    };
  }

  /**
   * An index or constraint as a part of another, or of none.
   *
   * @param whole the index or constraint of the topmost table above
   * @param object any object
   * @return the changed copy; the same object when it is neither index nor constraint
   */
  public static SchemaObject asPartOf(Optional<ObjectId> whole, SchemaObject object) {
    return switch (object) {
      case Index it -> it.withAttachedTo(whole);
      case Constraint it -> it.withAttachedTo(whole);
      case SchemaObject other -> other;
    };
  }

  /**
   * The table that has an index or constraint.
   *
   * @param object any object
   * @return the table; empty for other objects
   */
  public static Optional<QualifiedId> tableOf(SchemaObject object) {
    return switch (object) {
      case Index it -> Optional.of(it.table());
      case Constraint it -> Optional.of(it.owner());
      case SchemaObject other -> Optional.empty();
    };
  }

  /**
   * Whether PostgreSQL takes what a partition has for a part of what its parent has. The order of
   * keys, ascending or descending, plays no role in that.
   *
   * @param parents an index or constraint of a partitioned table
   * @param own an index or constraint of a partition
   * @return true when it stands alone, is whole and is like the parent's
   */
  public static boolean takes(SchemaObject parents, SchemaObject own) {
    if (wholeOf(own).isPresent()) {
      return false;
    }
    return switch (parents) {
      case Index it when own instanceof Index index ->
          index.valid() && shape(it).equals(shape(index));
      case Index it when own instanceof Constraint constraint ->
          constraint.definition() instanceof Key key
              && shape(it).equals(shape(Index.ofKey(constraint.id(), key)));
      case Constraint it when own instanceof Constraint constraint -> isLike(it, constraint);
      case SchemaObject other -> false;
    };
  }

  /**
   * Whether what PostgreSQL takes is no other than what it would make.
   *
   * @param parents an index or constraint of a partitioned table
   * @param own what it takes of a partition
   * @return true if they are of one kind and their settings are the same
   */
  public static boolean isAsMade(SchemaObject parents, SchemaObject own) {
    return switch (parents) {
      case Index it when own instanceof Index index ->
          it.elements().equals(index.elements())
              && it.parameters().equals(index.parameters())
              && it.tablespace().equals(index.tablespace());
      case Constraint it when own instanceof Constraint constraint ->
          it.definition().equals(constraint.definition()) && it.timing() == constraint.timing();
      case SchemaObject other -> false;
    };
  }

  private static List<Object> shape(Index index) {
    return List.of(
        index.method().value(),
        index.unique(),
        index.nullsNotDistinct(),
        unordered(index.elements()),
        index.include(),
        index.predicate());
  }

  private static List<IndexElement> unordered(List<IndexElement> elements) {
    return elements.stream().map(Adoption::unordered).toList();
  }

  private static IndexElement unordered(IndexElement element) {
    return new IndexElement(
        element.key(),
        element.collation(),
        element.operatorClass(),
        Collections.emptySortedMap(),
        false,
        false);
  }

  private static boolean isLike(Constraint parents, Constraint own) {
    return switch (parents.definition()) {
      case Check check ->
          own.definition() instanceof Check && own.id().name().equals(parents.id().name());
      case ForeignKey key ->
          own.definition().equals(key)
              && own.timing() == parents.timing()
              && own.enforced() == parents.enforced()
              && own.validated();
      case Key key -> comparable(own.definition()).equals(comparable(key));
      case Exclusion exclusion -> comparable(own.definition()).equals(comparable(exclusion));
    };
  }

  /** A definition without what may differ between the indexes of parent and partition. */
  private static ConstraintDefinition comparable(ConstraintDefinition definition) {
    return ConstraintRules.withoutStorage(definition) instanceof Exclusion exclusion
        ? new Exclusion(
            exclusion.method(),
            exclusion.elements().stream()
                .map(it -> new ExclusionElement(unordered(it.element()), it.operator()))
                .toList(),
            exclusion.predicate(),
            exclusion.index())
        : ConstraintRules.withoutStorage(definition);
  }
}
