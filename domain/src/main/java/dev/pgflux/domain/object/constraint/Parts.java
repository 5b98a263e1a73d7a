package dev.pgflux.domain.object.constraint;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Indexes and constraints by their table, and parts by what they are parts of. */
public final class Parts {
  private static final Parts NONE = new Parts(List.of());

  private final List<Part> parts = new ArrayList<>();
  private final Map<Place, SchemaObject> byPlace = new HashMap<>();
  private final Map<QualifiedId, List<SchemaObject>> byTable = new HashMap<>();
  private final Map<ObjectId, List<SchemaObject>> byWhole = new HashMap<>();

  /**
   * A part.
   *
   * @param table the partition that has it
   * @param whole the index or constraint of the topmost table above
   * @param object the part
   */
  public record Part(QualifiedId table, ObjectId whole, SchemaObject object) {}

  private record Place(QualifiedId table, ObjectId whole) {}

  /**
   * Finds the parts among objects as they are now.
   *
   * @param objects objects of a schema
   */
  public Parts(Collection<SchemaObject> objects) {
    for (SchemaObject object : objects) {
      Adoption.tableOf(object).ifPresent(table -> add(table, object));
    }
  }

  private void add(QualifiedId table, SchemaObject object) {
    Optional<ObjectId> whole = Adoption.wholeOf(object);
    byTable.computeIfAbsent(table, id -> new ArrayList<>()).add(object);
    byPlace.putIfAbsent(new Place(table, whole.orElse(object.id())), object);
    whole.ifPresent(it -> {
      parts.add(new Part(table, it, object));
      byWhole.computeIfAbsent(it, id -> new ArrayList<>()).add(object);
    });
  }

  /**
   * The parts of a schema.
   *
   * @param snapshot the schema
   * @return none, of no table, where there is no partition
   */
  public static Parts of(Snapshot snapshot) {
    return snapshot.all(Table.class).anyMatch(Table::isPartition)
        ? new Parts(snapshot.objects().values())
        : NONE;
  }

  /**
   * All parts.
   *
   * @return in the order of the objects
   */
  public List<Part> all() {
    return Collections.unmodifiableList(parts);
  }

  /**
   * The indexes and constraints of a table.
   *
   * @param table the table
   * @return parts and what stands alone
   */
  public List<SchemaObject> onTable(QualifiedId table) {
    return Collections.unmodifiableList(byTable.getOrDefault(table, List.of()));
  }

  /**
   * What the partitions of a table have parts of: its indexes and constraints that are no parts
   * themselves. A check is inherited by name, and is no part.
   *
   * @param table the table
   * @return in the order of the objects
   */
  public List<SchemaObject> wholesOn(QualifiedId table) {
    return onTable(table).stream()
        .filter(it -> Adoption.wholeOf(it).isEmpty() && !isCheck(it))
        .toList();
  }

  private static boolean isCheck(SchemaObject object) {
    return object instanceof Constraint it && it.definition() instanceof ConstraintDefinition.Check;
  }

  /**
   * The parts of an index or constraint.
   *
   * @param whole its identity
   * @return those of every partition below
   */
  public List<SchemaObject> ofWhole(ObjectId whole) {
    return Collections.unmodifiableList(byWhole.getOrDefault(whole, List.of()));
  }

  /**
   * What a table has of an index or constraint.
   *
   * @param table the table
   * @param whole the index or constraint
   * @return its part there, or on its own table itself
   */
  public Optional<SchemaObject> on(QualifiedId table, ObjectId whole) {
    return Optional.ofNullable(byPlace.get(new Place(table, whole)));
  }

  /**
   * An index or constraint under another name.
   *
   * @param object the index or constraint
   * @param name its new identity
   * @return the changed copy
   */
  public static SchemaObject named(SchemaObject object, ObjectId name) {
    return switch (object) {
      case Index it when name instanceof QualifiedId id -> it.withId(id);
      case Constraint it when name instanceof MemberId id -> it.withId(id);
      case SchemaObject other ->
          throw new IllegalArgumentException(other.id() + " cannot be called " + name);
    };
  }

  /**
   * A part as PostgreSQL makes it.
   *
   * @param partition the table that lacks one
   * @param whole the index or constraint above
   * @param isTaken whether something has an identity already
   * @return the part, attached to nothing yet
   */
  public static SchemaObject made(
      QualifiedId partition, SchemaObject whole, Predicate<ObjectId> isTaken) {
    SchemaObject copy =
        switch (whole) {
          case Index it -> it.withTable(partition).withNameGiven(false).withMeta(ObjectMeta.NONE);
          case Constraint it ->
              it.withId(ObjectId.constraint(partition, it.id().name()))
                  .withNameGiven(false)
                  .withIndexComment(Optional.empty())
                  .withMeta(ObjectMeta.NONE);
          case SchemaObject other -> other;
        };
    return isForeignKey(copy) && !isTaken.test(copy.id())
        ? copy
        : named(copy, PartNames.free(copy, isTaken));
  }

  /** Its parts have its own name where that is free ({@code CloneFkReferencing}). */
  private static boolean isForeignKey(SchemaObject object) {
    return object instanceof Constraint constraint
        && constraint.definition() instanceof ConstraintDefinition.ForeignKey;
  }
}
