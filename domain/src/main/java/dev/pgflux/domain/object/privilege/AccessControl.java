package dev.pgflux.domain.object.privilege;

import dev.pgflux.domain.name.Identifier;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All privileges on one object, written out: PostgreSQL's defaults are in it. Who granted them
 * makes no difference.
 *
 * @param grants each grantee's privileges; at most one entry for a grantee and privilege, that with
 *     the grant option if there is one
 */
public record AccessControl(SortedSet<Grant> grants) {

  /** No privileges. */
  public static final AccessControl EMPTY = new AccessControl(Collections.emptySortedSet());

  /** Copies, and keeps the stronger of two entries for one privilege. */
  public AccessControl {
    SortedSet<Grant> all = grants;
    TreeSet<Grant> copy = new TreeSet<>(all);
    copy.removeIf(grant ->
        !grant.grantable() && all.contains(new Grant(grant.grantee(), grant.privilege(), true)));
    grants = Collections.unmodifiableSortedSet(copy);
  }

  /**
   * With more privileges.
   *
   * @param added what to add
   * @return the changed copy
   */
  public AccessControl plus(Collection<Grant> added) {
    TreeSet<Grant> result = new TreeSet<>(grants);
    result.addAll(added);
    return new AccessControl(result);
  }

  /**
   * Without some privileges.
   *
   * @param revoked which to take away, grant option and all
   * @return the changed copy
   */
  public AccessControl minus(Predicate<Grant> revoked) {
    TreeSet<Grant> result = new TreeSet<>(grants);
    result.removeIf(revoked);
    return new AccessControl(result);
  }

  /**
   * The same privileges seen from an owner: entries that name this role are the owner's.
   *
   * @param owner the object's owner
   * @return the changed copy
   */
  public AccessControl relativeTo(Identifier owner) {
    TreeSet<Grant> result = new TreeSet<>();
    Grantee named = new Grantee.Role(owner);
    for (Grant grant : grants) {
      result.add(
          grant.grantee().equals(named)
              ? new Grant(new Grantee.Owner(), grant.privilege(), grant.grantable())
              : grant);
    }
    return new AccessControl(result);
  }
}
