package dev.pgflux.domain.object;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.AccessControl;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What every kind of object may have beside its definition.
 *
 * @param owner the owning role; empty where a file does not say, or the kind has none
 * @param comment the comment; empty for none
 * @param privileges the access privileges; empty where a file does not say, or the kind has none
 * @param securityLabels label by provider
 */
public record ObjectMeta(
    Optional<Identifier> owner,
    Optional<String> comment,
    Optional<AccessControl> privileges,
    SortedMap<String, String> securityLabels) {

  /** Nothing said. */
  public static final ObjectMeta NONE =
      new ObjectMeta(
          Optional.empty(), Optional.empty(), Optional.empty(), Collections.emptySortedMap());

  /** Copies the labels. */
  public ObjectMeta {
    securityLabels = SortedCopies.of(securityLabels);
  }

  /**
   * With another owner.
   *
   * @param newOwner the owner, or empty
   * @return the changed copy
   */
  public ObjectMeta withOwner(Optional<Identifier> newOwner) {
    return new ObjectMeta(newOwner, comment, privileges, securityLabels);
  }

  /**
   * With another comment.
   *
   * @param newComment the comment, or empty
   * @return the changed copy
   */
  public ObjectMeta withComment(Optional<String> newComment) {
    return new ObjectMeta(owner, newComment, privileges, securityLabels);
  }

  /**
   * With other privileges.
   *
   * @param newPrivileges the privileges, or empty
   * @return the changed copy
   */
  public ObjectMeta withPrivileges(Optional<AccessControl> newPrivileges) {
    return new ObjectMeta(owner, comment, newPrivileges, securityLabels);
  }

  /**
   * With other security labels.
   *
   * @param newLabels label by provider
   * @return the changed copy
   */
  public ObjectMeta withSecurityLabels(SortedMap<String, String> newLabels) {
    return new ObjectMeta(owner, comment, privileges, newLabels);
  }
}
