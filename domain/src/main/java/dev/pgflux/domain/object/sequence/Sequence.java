package dev.pgflux.domain.object.sequence;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A sequence that is not an identity column's ({@code pg_class} relkind S).
 *
 * @param id its identity
 * @param options how it counts
 * @param persistence logged or not (since 15)
 * @param ownedBy the column that it goes with
 * @param meta owner, comment, privileges, labels
 */
public record Sequence(
    QualifiedId id,
    SequenceOptions options,
    Persistence persistence,
    Optional<Reference> ownedBy,
    ObjectMeta meta)
    implements SchemaObject {
  @Override
  public Sequence withMeta(ObjectMeta newMeta) {
    return new Sequence(id, options, persistence, ownedBy, newMeta);
  }

  /**
   * With another owning column.
   *
   * @param newOwnedBy the column, or empty
   * @return the changed copy
   */
  public Sequence withOwnedBy(Optional<Reference> newOwnedBy) {
    return new Sequence(id, options, persistence, newOwnedBy, meta);
  }

  @Override
  public String kindLabel() {
    return "sequence";
  }

  @Override
  public Sequence mapFragments(UnaryOperator<Fragment> change) {
    return this;
  }
}
