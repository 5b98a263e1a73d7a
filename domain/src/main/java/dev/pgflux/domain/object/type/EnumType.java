package dev.pgflux.domain.object.type;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Fragment;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An enumerated type ({@code pg_enum}).
 *
 * @param id its identity
 * @param labels its values in order
 * @param meta owner, comment, privileges, labels
 */
public record EnumType(QualifiedId id, List<String> labels, ObjectMeta meta)
    implements SchemaObject {
  /** Copies the labels. */
  public EnumType {
    labels = List.copyOf(labels);
  }

  @Override
  public EnumType withMeta(ObjectMeta newMeta) {
    return new EnumType(id, labels, newMeta);
  }

  @Override
  public String kindLabel() {
    return "enum";
  }

  @Override
  public EnumType mapFragments(UnaryOperator<Fragment> change) {
    return this;
  }
}
