package dev.pgflux.domain.object.type;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.sql.Fragment;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A domain; its CHECK constraints are objects of their own ({@code pg_type} typtype d).
 *
 * @param id its identity
 * @param baseType the type that it narrows
 * @param collation empty for the base type's own
 * @param defaultValue its default
 * @param notNull NOT NULL (it has a name since 17)
 * @param meta owner, comment, privileges, labels
 */
public record DomainType(
    QualifiedId id,
    DataType baseType,
    Optional<QualifiedName> collation,
    Optional<Fragment> defaultValue,
    Optional<NotNull> notNull,
    ObjectMeta meta)
    implements SchemaObject {
  @Override
  public DomainType withMeta(ObjectMeta newMeta) {
    return new DomainType(id, baseType, collation, defaultValue, notNull, newMeta);
  }

  @Override
  public String kindLabel() {
    return "domain";
  }

  @Override
  public DomainType mapFragments(UnaryOperator<Fragment> change) {
    return new DomainType(id, baseType, collation, defaultValue.map(change), notNull, meta);
  }
}
