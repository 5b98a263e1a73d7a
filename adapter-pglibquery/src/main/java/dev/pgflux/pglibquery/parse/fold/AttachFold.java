package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Check;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.trigger.Trigger;
import dev.pgflux.ports.spi.DeclaredAt;
import java.util.List;
import java.util.Optional;

/**
 * Which indexes and constraints of a partition are parts of those of its parent: {@code
 * AttachPartitionEnsureIndexes} and {@code CloneForeignKeyConstraints} in {@code
 * src/backend/commands/tablecmds.c}.
 */
final class AttachFold {
  private AttachFold() {}

  /** A table has become a partition: what it has like those above is a part of theirs. */
  static void partsOfAttached(
      StatementContext statement, QualifiedId parent, QualifiedId partition) {
    new TriggerStates(statement.builder()).attach(parent, partition);
    for (SchemaObject part : statement.builder().parts(parent)) {
      if (Adoption.wholeOf(part).isEmpty()) {
        adoptLike(statement, part, partition);
      }
    }
    statement.builder().find(parent, Table.class).filter(Table::isPartition).stream()
        .flatMap(table -> table.parents().stream())
        .forEach(above -> partsOfAttached(statement, above, partition));
  }

  /** A table is made as a partition: PostgreSQL has given it all that those above have. */
  static void partsOfNewPartition(
      StatementContext statement, QualifiedId parent, QualifiedId partition) {
    new TriggerStates(statement.builder()).attach(parent, partition);
    for (SchemaObject part : statement.builder().parts(parent)) {
      boolean copied =
          part instanceof Index index
              ? !index.onlyParent() || isOfSameFile(statement, index)
              : part instanceof Constraint || part instanceof Trigger;
      if (copied) {
        statement.folding().attached().cover(whole(part), partition);
      }
    }
    statement.builder().find(parent, Table.class).filter(Table::isPartition).stream()
        .flatMap(table -> table.parents().stream())
        .forEach(above -> partsOfNewPartition(statement, above, partition));
  }

  private static ObjectId whole(SchemaObject part) {
    return Adoption.wholeOf(part).orElse(part.id());
  }

  /** Whether it was made before, rather than in a file whose place says nothing. */
  private static boolean isOfSameFile(StatementContext statement, SchemaObject object) {
    DeclaredAt declaration = statement.builder().declarations().get(object.id());
    return declaration != null
        && declaration.location().path().equals(statement.source().file().path());
  }

  /**
   * An index or a constraint was made on a partitioned table: like ones of its partitions become
   * its parts.
   */
  static void adoptFromPartitions(
      StatementContext statement, SchemaObject part, QualifiedId table) {
    statement
        .builder()
        .find(table, Table.class)
        .filter(Table::isPartitioned)
        .map(it -> statement.builder().children(table))
        .orElse(List.of())
        .forEach(partition -> adoptLike(statement, part, partition));
  }

  /**
   * An index or constraint was made on a partition. A like one above that another file declares may
   * as well come after it, and takes it then.
   */
  static void adoptByOtherFiles(StatementContext statement, SchemaObject part, QualifiedId table) {
    Optional<QualifiedId> above = partitionParent(statement, table);
    while (above.isPresent()) {
      for (SchemaObject whole : statement.builder().parts(above.get())) {
        if (!isOfSameFile(statement, whole)
            && Adoption.wholeOf(whole).isEmpty()
            && Adoption.takes(whole, part)
            && !hasPart(statement, whole.id(), table)) {
          attach(statement, whole.id(), part, table);
          return;
        }
      }
      above = partitionParent(statement, above.get());
    }
  }

  private static Optional<QualifiedId> partitionParent(
      StatementContext statement, QualifiedId table) {
    return statement.builder().find(table, Table.class).flatMap(Table::parentOfPartition);
  }

  private static boolean hasPart(StatementContext statement, ObjectId whole, QualifiedId table) {
    return statement.builder().parts(table).stream()
        .anyMatch(it -> Adoption.wholeOf(it).filter(whole::equals).isPresent());
  }

  private static void adoptLike(
      StatementContext statement, SchemaObject parentPart, QualifiedId partition) {
    Optional<SchemaObject> like =
        statement.builder().parts(partition).stream()
            .filter(part -> Adoption.takes(parentPart, part))
            .findFirst();
    if (like.isPresent()) {
      attach(statement, parentPart.id(), like.get(), partition);
    } else if (parentPart instanceof Index || parentPart instanceof Constraint) {
      statement.folding().attached().cover(parentPart.id(), partition);
    }
    for (QualifiedId below : statement.builder().children(partition)) {
      adoptLike(statement, parentPart, below);
    }
  }

  /** ALTER INDEX … ATTACH PARTITION, or what PostgreSQL does by itself. */
  static void attach(
      StatementContext statement, ObjectId parentPart, SchemaObject part, QualifiedId partition) {
    if (part instanceof Constraint constraint && constraint.definition() instanceof Check) {
      statement.builder().remove(part.id());
      statement.folding().attached().leaveOut(part.id());
      return;
    }
    ObjectId whole = statement.builder().find(parentPart).map(AttachFold::whole).orElse(parentPart);
    statement.builder().put(Adoption.asPartOf(Optional.of(whole), part));
    statement.folding().attached().cover(whole, partition);
    moveParts(statement, part.id(), Optional.of(whole), partition);
  }

  /** What was a part of a part below a table is now a part of another whole. */
  private static void moveParts(
      StatementContext statement, ObjectId before, Optional<ObjectId> whole, QualifiedId table) {
    for (QualifiedId below : statement.builder().children(table)) {
      for (SchemaObject part : statement.builder().parts(below)) {
        if (Adoption.wholeOf(part).filter(before::equals).isPresent()) {
          statement.builder().put(Adoption.asPartOf(whole, part));
        }
      }
      if (statement.folding().attached().isAttached(before, below)) {
        whole.ifPresent(it -> statement.folding().attached().cover(it, below));
      }
      moveParts(statement, before, whole, below);
    }
  }

  /** A partition goes its own way, and keeps its parts as its own. */
  static void release(StatementContext statement, QualifiedId partition) {
    for (SchemaObject part : statement.builder().parts(partition)) {
      Adoption.wholeOf(part)
          .ifPresent(whole -> {
            statement.builder().put(Adoption.asPartOf(Optional.empty(), part));
            moveParts(statement, whole, Optional.of(part.id()), partition);
          });
    }
  }
}
