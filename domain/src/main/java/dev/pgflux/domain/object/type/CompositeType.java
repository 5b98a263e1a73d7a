package dev.pgflux.domain.object.type;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Fragment;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A composite type of its own ({@code pg_type} typtype c with relkind c).
 *
 * @param id its identity
 * @param attributes in order
 * @param meta owner, comment, privileges, labels
 */
public record CompositeType(QualifiedId id, List<Attribute> attributes, ObjectMeta meta)
    implements SchemaObject {

  /**
   * One attribute.
   *
   * @param name its name
   * @param type its type
   * @param collation empty for the type's own
   * @param comment its comment
   */
  public record Attribute(
      Identifier name,
      DataType type,
      Optional<QualifiedName> collation,
      Optional<String> comment) {}

  /** Copies the attributes. */
  public CompositeType {
    attributes = List.copyOf(attributes);
  }

  @Override
  public CompositeType withMeta(ObjectMeta newMeta) {
    return new CompositeType(id, attributes, newMeta);
  }

  @Override
  public String kindLabel() {
    return "composite type";
  }

  @Override
  public CompositeType mapFragments(UnaryOperator<Fragment> change) {
    return this;
  }
}
