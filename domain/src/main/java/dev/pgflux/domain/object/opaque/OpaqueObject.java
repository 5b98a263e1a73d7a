package dev.pgflux.domain.object.opaque;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/**
 * An object of a rarely used kind, held as the statements that make it. It joins comparison,
 * ordering and dumps; a change of its definition drops it and makes it again.
 *
 * @param id its identity
 * @param kindLabel what people call it, such as {@code aggregate}; also PostgreSQL's words after
 *     DROP and COMMENT ON, in upper case
 * @param definition the statements that make it, in order, in one normal form for both sides; the
 *     first is its CREATE
 * @param dependencies what must be there before it, beside what its definition refers to
 * @param privilegeTarget what privileges it can have, if any
 * @param meta owner, comment, privileges, labels
 */
public record OpaqueObject(
    ObjectId id,
    String kindLabel,
    List<Fragment> definition,
    SortedSet<Reference> dependencies,
    Optional<PrivilegeTarget> privilegeTarget,
    ObjectMeta meta)
    implements SchemaObject {
  /** Copies the collections. */
  public OpaqueObject {
    definition = List.copyOf(definition);
    dependencies = SortedCopies.of(dependencies);
  }

  @Override
  public OpaqueObject withMeta(ObjectMeta newMeta) {
    return new OpaqueObject(id, kindLabel, definition, dependencies, privilegeTarget, newMeta);
  }

  @Override
  public OpaqueObject mapFragments(UnaryOperator<Fragment> change) {
    return new OpaqueObject(
        id,
        kindLabel,
        definition.stream().map(change).toList(),
        dependencies,
        privilegeTarget,
        meta);
  }
}
