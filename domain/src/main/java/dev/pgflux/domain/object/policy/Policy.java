package dev.pgflux.domain.object.policy;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.sql.Fragment;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/**
 * A row-level security policy ({@code pg_policy}).
 *
 * @param id its identity
 * @param permissive PERMISSIVE rather than RESTRICTIVE
 * @param command for which command
 * @param roles for whom: named roles, or everyone
 * @param using which rows are seen
 * @param check which rows may be written
 * @param meta its comment
 */
public record Policy(
    MemberId id,
    boolean permissive,
    Command command,
    SortedSet<Grantee> roles,
    Optional<Fragment> using,
    Optional<Fragment> check,
    ObjectMeta meta)
    implements SchemaObject {

  /** The command that a policy is for. */
  public enum Command {
    /** ALL. */
    ALL,
    /** SELECT. */
    SELECT,
    /** INSERT. */
    INSERT,
    /** UPDATE. */
    UPDATE,
    /** DELETE. */
    DELETE
  }

  /** Copies the roles. */
  public Policy {
    roles = SortedCopies.of(roles);
  }

  /**
   * With other roles.
   *
   * @param newRoles whom it is for
   * @return the changed copy
   */
  public Policy withRoles(SortedSet<Grantee> newRoles) {
    return new Policy(id, permissive, command, newRoles, using, check, meta);
  }

  @Override
  public Policy withMeta(ObjectMeta newMeta) {
    return new Policy(id, permissive, command, roles, using, check, newMeta);
  }

  @Override
  public String kindLabel() {
    return "policy";
  }

  @Override
  public Policy mapFragments(UnaryOperator<Fragment> change) {
    return new Policy(id, permissive, command, roles, using.map(change), check.map(change), meta);
  }
}
