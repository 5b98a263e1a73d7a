package dev.pgflux.domain.plan;

import dev.pgflux.domain.diff.LiveReferences;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What PostgreSQL drops together with something else, without CASCADE: a table's constraints,
 * indexes, triggers, policies, rules and statistics, the sequences that its columns own, and the
 * parts that partitions have of an index or constraint.
 */
final class DroppedAlong {
  private final RuleContext context;
  private final LiveReferences references;
  private final Map<ObjectId, List<SchemaObject>> byOwner = new HashMap<>();
  private final Set<ObjectId> all = new HashSet<>();

  DroppedAlong(RuleContext context, LiveReferences references) {
    this.context = context;
    this.references = references;
    for (ObjectId id : context.dropped()) {
      context.live().find(id).ifPresent(this::add);
    }
  }

  private void add(SchemaObject object) {
    Optional<ObjectId> owner =
        owner(object).filter(context::isDropped).or(() -> Adoption.wholeOf(object));
    if (owner.isPresent() && context.isDropped(owner.get()) && !closesCircle(object)) {
      byOwner.computeIfAbsent(owner.get(), id -> new ArrayList<>()).add(object);
      all.add(object.id());
    }
  }

  /** Whether an object goes with its owner and needs no step of its own. */
  boolean contains(SchemaObject object) {
    return all.contains(object.id());
  }

  /** What goes with an object. */
  List<SchemaObject> with(SchemaObject owner) {
    return byOwner.getOrDefault(owner.id(), List.of());
  }

  private static Optional<ObjectId> owner(SchemaObject object) {
    return switch (object) {
      case Index it -> Optional.of(it.table());
      case ExtendedStatistics it -> Optional.of(it.table());
      case Sequence it -> it.ownedBy().map(Reference::object);
      case SchemaObject other ->
          other.id() instanceof MemberId member ? Optional.of(member.owner()) : Optional.empty();
    };
  }

  /** A foreign key between dropped tables that refer to each other must go first, by itself. */
  private boolean closesCircle(SchemaObject object) {
    return object instanceof Constraint constraint
        && constraint.definition() instanceof ConstraintDefinition.ForeignKey foreignKey
        && !foreignKey.referenced().equals(constraint.owner())
        && context.isDropped(foreignKey.referenced())
        && reaches(foreignKey.referenced(), constraint.owner());
  }

  /** Whether the members of one dropped table lead to another through dropped tables. */
  private boolean reaches(ObjectId from, ObjectId to) {
    Deque<ObjectId> pending = new ArrayDeque<>(List.of(from));
    Set<ObjectId> visited = new HashSet<>();
    while (!pending.isEmpty()) {
      ObjectId at = pending.poll();
      if (at.equals(to)) {
        return true;
      }
      if (visited.add(at)) {
        pending.addAll(neighbours(at));
      }
    }
    return false;
  }

  private List<ObjectId> neighbours(ObjectId table) {
    List<ObjectId> found = new ArrayList<>();
    for (ObjectId member : references.to(Reference.to(table))) {
      if (context.live().find(member).orElse(null) instanceof Constraint constraint
          && constraint.owner().equals(table)
          && constraint.definition() instanceof ConstraintDefinition.ForeignKey foreignKey
          && context.isDropped(foreignKey.referenced())) {
        found.add(foreignKey.referenced());
      }
    }
    return found;
  }
}
