package dev.pgflux.domain.object.opaque;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/**
 * An object of a rarely used kind, held as the statements that make it. It joins comparison,
 * ordering and dumps; a change of its definition drops it and makes it again, one of its options
 * alters it.
 *
 * @param id its identity
 * @param kindLabel what people call it, such as {@code aggregate}; also PostgreSQL's words after
 *     DROP and COMMENT ON, in upper case
 * @param definition the statements that make it, in order, in one normal form for both sides; the
 *     first is its CREATE
 * @param options what stands in OPTIONS (…) at the end of the first statement, value by name
 * @param dependencies what must be there before it, beside what its definition refers to
 * @param privilegeTarget what privileges it can have, if any
 * @param meta owner, comment, privileges, labels
 */
public record OpaqueObject(
    ObjectId id,
    String kindLabel,
    List<Fragment> definition,
    SortedMap<String, String> options,
    SortedSet<Reference> dependencies,
    Optional<PrivilegeTarget> privilegeTarget,
    ObjectMeta meta)
    implements SchemaObject {
  /** Copies the collections. */
  public OpaqueObject {
    definition = List.copyOf(definition);
    options = SortedCopies.of(options);
    dependencies = SortedCopies.of(dependencies);
  }

  /**
   * An object of a kind that has no options.
   *
   * @param id its identity
   * @param kindLabel what people call it
   * @param definition the statements that make it, in order
   * @param dependencies what must be there before it
   * @param privilegeTarget what privileges it can have, if any
   * @param meta owner, comment, privileges, labels
   */
  public OpaqueObject(
      ObjectId id,
      String kindLabel,
      List<Fragment> definition,
      SortedSet<Reference> dependencies,
      Optional<PrivilegeTarget> privilegeTarget,
      ObjectMeta meta) {
    this(
        id,
        kindLabel,
        definition,
        Collections.emptySortedMap(),
        dependencies,
        privilegeTarget,
        meta);
  }

  /**
   * With other options.
   *
   * @param newOptions value by name
   * @return the changed copy
   */
  public OpaqueObject withOptions(SortedMap<String, String> newOptions) {
    return new OpaqueObject(
        id, kindLabel, definition, newOptions, dependencies, privilegeTarget, meta);
  }

  @Override
  public OpaqueObject withMeta(ObjectMeta newMeta) {
    return new OpaqueObject(
        id, kindLabel, definition, options, dependencies, privilegeTarget, newMeta);
  }

  @Override
  public OpaqueObject mapFragments(UnaryOperator<Fragment> change) {
    return new OpaqueObject(
        id,
        kindLabel,
        definition.stream().map(change).toList(),
        options,
        dependencies,
        privilegeTarget,
        meta);
  }
}
