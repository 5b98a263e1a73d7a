package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Check;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Exclusion;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.IndexStorage;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Key;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.ports.spi.DeclaredAt;
import java.util.List;
import java.util.Optional;

/**
 * Which indexes and constraints of a partition belong to those of its parent, and so are left out:
 * {@code AttachPartitionEnsureIndexes} and {@code CloneForeignKeyConstraints} in {@code
 * src/backend/commands/tablecmds.c}.
 */
final class AttachFold {
  private AttachFold() {}

  /** A table has become a partition: what it has like its parent is the parent's. */
  static void partsOfAttached(
      StatementContext statement, QualifiedId parent, QualifiedId partition) {
    for (SchemaObject part : statement.builder().parts(parent)) {
      adoptLike(statement, part, partition);
    }
    for (QualifiedId below : statement.builder().children(partition)) {
      partsOfAttached(statement, partition, below);
      partsOfAttached(statement, parent, below);
    }
  }

  /** A table is made as a partition: PostgreSQL has given it all that the parent has. */
  static void partsOfNewPartition(
      StatementContext statement, QualifiedId parent, QualifiedId partition) {
    for (SchemaObject part : statement.builder().parts(parent)) {
      boolean copied =
          part instanceof Index index
              ? !index.onlyParent() || isOfSameFile(statement, index)
              : part instanceof Constraint || part instanceof Trigger;
      if (copied) {
        statement.folding().attached().cover(part.id(), partition);
      }
    }
  }

  /** Whether it was made before, rather than in a file whose place says nothing. */
  private static boolean isOfSameFile(StatementContext statement, Index index) {
    DeclaredAt declaration = statement.builder().declarations().get(index.id());
    return declaration != null
        && declaration.location().path().equals(statement.source().file().path());
  }

  /** An index was made on a partitioned table: partitions that have a like one give it up. */
  static void adoptFromPartitions(StatementContext statement, SchemaObject part) {
    if (part instanceof Index index) {
      for (QualifiedId partition : partitions(statement, index.table())) {
        adoptLike(statement, part, partition);
      }
    }
  }

  /** A constraint was made on a partitioned table: partitions that have a like one give it up. */
  static void adoptByParentPart(StatementContext statement, Constraint constraint) {
    for (QualifiedId partition : partitions(statement, constraint.owner())) {
      adoptLike(statement, constraint, partition);
    }
  }

  private static List<QualifiedId> partitions(StatementContext statement, QualifiedId table) {
    return statement
        .builder()
        .find(table, Table.class)
        .filter(Table::isPartitioned)
        .map(it -> statement.builder().children(table))
        .orElse(List.of());
  }

  private static void adoptLike(
      StatementContext statement, SchemaObject parentPart, QualifiedId partition) {
    Optional<SchemaObject> like =
        statement.builder().parts(partition).stream()
            .filter(part -> isLike(parentPart, part))
            .findFirst();
    if (like.isPresent()) {
      leaveOut(statement, parentPart.id(), like.get(), partition);
    } else if (parentPart instanceof Index || parentPart instanceof Constraint) {
      statement.folding().attached().cover(parentPart.id(), partition);
    }
    for (QualifiedId below : statement.builder().children(partition)) {
      adoptLike(statement, parentPart, below);
    }
  }

  /** ALTER INDEX … ATTACH PARTITION, or what PostgreSQL does by itself. */
  static void leaveOut(
      StatementContext statement, ObjectId parentPart, SchemaObject part, QualifiedId partition) {
    statement.builder().remove(part.id());
    statement.folding().attached().attach(parentPart, part.id(), partition);
    if (part instanceof Constraint constraint && SchemaBuilder.hasIndex(constraint)) {
      statement.folding().attached().attach(parentPart, indexOf(constraint), partition);
    }
  }

  private static QualifiedId indexOf(Constraint constraint) {
    return ObjectId.relation(
        new dev.pgflux.domain.name.QualifiedName(
            constraint.owner().name().schema(), constraint.id().name()));
  }

  private static boolean isLike(SchemaObject parents, SchemaObject own) {
    if (parents instanceof Index parentIndex && own instanceof Index index) {
      return parentIndex.unique() == index.unique()
          && parentIndex.method().equals(index.method())
          && parentIndex.nullsNotDistinct() == index.nullsNotDistinct()
          && parentIndex.elements().equals(index.elements())
          && parentIndex.include().equals(index.include())
          && parentIndex.predicate().equals(index.predicate());
    }
    return parents instanceof Constraint parentConstraint
        && own instanceof Constraint constraint
        && isLike(parentConstraint, constraint);
  }

  private static boolean isLike(Constraint parents, Constraint own) {
    return switch (parents.definition()) {
      case Check check ->
          own.definition() instanceof Check && own.id().name().equals(parents.id().name());
      case ForeignKey key -> own.definition().equals(key) && own.timing() == parents.timing();
      case Key key -> comparable(own.definition()).equals(comparable(key));
      case Exclusion exclusion -> comparable(own.definition()).equals(comparable(exclusion));
    };
  }

  /** A definition without what may differ between the indexes of parent and partition. */
  private static ConstraintDefinition comparable(ConstraintDefinition definition) {
    return switch (definition) {
      case Key key ->
          new Key(
              key.primary(),
              key.columns(),
              key.withoutOverlaps(),
              key.nullsNotDistinct(),
              included(key.index()));
      case Exclusion exclusion ->
          new Exclusion(
              exclusion.method(),
              exclusion.elements(),
              exclusion.predicate(),
              included(exclusion.index()));
      case Check check -> check;
      case ForeignKey key -> key;
    };
  }

  private static IndexStorage included(IndexStorage storage) {
    return new IndexStorage(storage.include(), IndexStorage.DEFAULT.parameters(), Optional.empty());
  }
}
