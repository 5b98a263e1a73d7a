package dev.pgflux.domain.object.type;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Fragment;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A range type ({@code pg_range}).
 *
 * @param id its identity
 * @param subtype what it ranges over
 * @param operatorClass the subtype's operator class; empty for its default
 * @param collation empty for the subtype's own
 * @param canonical the canonicalizing function
 * @param subtypeDifference the difference function
 * @param multirange its multirange type's name, written out
 * @param meta owner, comment, privileges, labels
 */
public record RangeType(
    QualifiedId id,
    DataType subtype,
    Optional<QualifiedName> operatorClass,
    Optional<QualifiedName> collation,
    Optional<QualifiedName> canonical,
    Optional<QualifiedName> subtypeDifference,
    QualifiedName multirange,
    ObjectMeta meta)
    implements SchemaObject {
  @Override
  public RangeType withMeta(ObjectMeta newMeta) {
    return new RangeType(
        id, subtype, operatorClass, collation, canonical, subtypeDifference, multirange, newMeta);
  }

  /**
   * With another multirange type.
   *
   * @param newMultirange its name
   * @return the changed copy
   */
  public RangeType withMultirange(QualifiedName newMultirange) {
    return new RangeType(
        id, subtype, operatorClass, collation, canonical, subtypeDifference, newMultirange, meta);
  }

  @Override
  public String kindLabel() {
    return "range type";
  }

  @Override
  public RangeType mapFragments(UnaryOperator<Fragment> change) {
    return this;
  }
}
