package dev.pgflux.domain.object.privilege;

import static dev.pgflux.domain.object.privilege.Privilege.CREATE;
import static dev.pgflux.domain.object.privilege.Privilege.DELETE;
import static dev.pgflux.domain.object.privilege.Privilege.EXECUTE;
import static dev.pgflux.domain.object.privilege.Privilege.INSERT;
import static dev.pgflux.domain.object.privilege.Privilege.MAINTAIN;
import static dev.pgflux.domain.object.privilege.Privilege.REFERENCES;
import static dev.pgflux.domain.object.privilege.Privilege.SELECT;
import static dev.pgflux.domain.object.privilege.Privilege.TRIGGER;
import static dev.pgflux.domain.object.privilege.Privilege.TRUNCATE;
import static dev.pgflux.domain.object.privilege.Privilege.UPDATE;
import static dev.pgflux.domain.object.privilege.Privilege.USAGE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The kinds of object on which privileges are granted, with what ALL means for each and what a new
 * object's owner and PUBLIC hold ({@code acldefault} in {@code src/backend/utils/adt/acl.c}).
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable, which their type cannot say
public enum PrivilegeTarget {
  /** Tables, views, materialized views, foreign tables, partitioned tables. */
  TABLE(Set.of(SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN), Set.of()),
  /** A column; the owner's privileges come from its table. */
  COLUMN(Set.of(SELECT, INSERT, UPDATE, REFERENCES), Set.of()),
  /** Sequences. */
  SEQUENCE(Set.of(SELECT, UPDATE, USAGE), Set.of()),
  /** Functions, procedures and aggregates. */
  ROUTINE(Set.of(EXECUTE), Set.of(EXECUTE)),
  /** Schemas. */
  SCHEMA(Set.of(CREATE, USAGE), Set.of()),
  /** Types and domains. */
  TYPE(Set.of(USAGE), Set.of(USAGE)),
  /** Languages. */
  LANGUAGE(Set.of(USAGE), Set.of(USAGE)),
  /** Foreign-data wrappers. */
  FOREIGN_DATA_WRAPPER(Set.of(USAGE), Set.of()),
  /** Foreign servers. */
  FOREIGN_SERVER(Set.of(USAGE), Set.of());

  private final Set<Privilege> all;
  private final Set<Privilege> everyone;

  PrivilegeTarget(Set<Privilege> all, Set<Privilege> everyone) {
    this.all = Collections.unmodifiableSet(EnumSet.copyOf(all));
    this.everyone = everyone;
  }

  /**
   * What ALL PRIVILEGES means.
   *
   * @param majorVersion the server's major version: MAINTAIN came with 17
   * @return the privileges
   */
  public Set<Privilege> allPrivileges(int majorVersion) {
    Set<Privilege> result = EnumSet.copyOf(all);
    if (majorVersion < 17) {
      result.remove(MAINTAIN);
    }
    return Collections.unmodifiableSet(result);
  }

  /**
   * What a new object has without any GRANT.
   *
   * @param majorVersion the server's major version
   * @return all privileges for the owner (none for a column), and PUBLIC's
   */
  public AccessControl defaults(int majorVersion) {
    TreeSet<Grant> grants = new TreeSet<>();
    if (this != COLUMN) {
      allPrivileges(majorVersion)
          .forEach(privilege -> grants.add(new Grant(new Grantee.Owner(), privilege, false)));
    }
    everyone.forEach(privilege -> grants.add(new Grant(new Grantee.Everyone(), privilege, false)));
    return new AccessControl(grants);
  }
}
