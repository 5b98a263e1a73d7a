package dev.pgflux.domain.change;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.privilege.AccessControl;
import java.util.Optional;

/** Differences that every kind of object can have. */
public sealed interface MetaAlteration extends Alteration {

  /**
   * Another owner.
   *
   * @param before the live owner
   * @param after the wanted owner
   */
  record SetOwner(Identifier before, Identifier after) implements MetaAlteration {}

  /**
   * Another comment.
   *
   * @param before the live comment
   * @param after the wanted comment
   */
  record SetComment(Optional<String> before, Optional<String> after) implements MetaAlteration {}

  /**
   * Other privileges on the object or one of its columns.
   *
   * @param column the column, or empty for the object
   * @param before the live privileges
   * @param after the wanted privileges
   */
  record SetPrivileges(Optional<Identifier> column, AccessControl before, AccessControl after)
      implements MetaAlteration {}

  /**
   * Another security label.
   *
   * @param provider the label provider
   * @param before the live label
   * @param after the wanted label
   */
  record SetSecurityLabel(String provider, Optional<String> before, Optional<String> after)
      implements MetaAlteration {}
}
