package dev.pgflux.domain.scope;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.sql.Reference;
import java.util.Optional;

/** Which object goes when another one goes. */
public final class Ownership {
  private Ownership() {}

  /**
   * The object that this one is a part of: the table of a constraint, trigger, policy, rule, index,
   * of extended statistics, of a column's sequence.
   *
   * @param object any object
   * @return what it is a part of, or empty for an object of its own
   */
  public static Optional<ObjectId> ownerOf(SchemaObject object) {
    return switch (object) {
      case Index index -> Optional.of(index.table());
      case ExtendedStatistics statistics -> Optional.of(statistics.table());
      case Sequence sequence -> sequence.ownedBy().map(Reference::object);
      case SchemaObject other when other.id() instanceof ObjectId.MemberId member ->
          Optional.of(member.owner());
      case SchemaObject other -> Optional.empty();
    };
  }
}
