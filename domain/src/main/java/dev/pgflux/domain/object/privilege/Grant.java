package dev.pgflux.domain.object.privilege;

import java.util.Comparator;

/**
 * One privilege of one grantee.
 *
 * @param grantee who holds it
 * @param privilege what it allows
 * @param grantable whether it may be passed on (WITH GRANT OPTION)
 */
public record Grant(Grantee grantee, Privilege privilege, boolean grantable)
    implements Comparable<Grant> {
  private static final Comparator<Grant> ORDER =
      Comparator.comparing(Grant::grantee)
          .thenComparing(Grant::privilege)
          .thenComparing(Grant::grantable);

  @Override
  public int compareTo(Grant other) {
    return ORDER.compare(this, other);
  }
}
