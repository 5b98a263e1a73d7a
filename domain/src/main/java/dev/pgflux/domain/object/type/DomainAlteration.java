package dev.pgflux.domain.object.type;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.sql.Fragment;
import java.util.Optional;

/** Differences of domains; their checks are objects of their own. */
public sealed interface DomainAlteration extends Alteration {

  /**
   * Another default.
   *
   * @param before the live default
   * @param after the wanted default
   */
  record SetDefault(Optional<Fragment> before, Optional<Fragment> after)
      implements DomainAlteration {}

  /**
   * NOT NULL comes or goes.
   *
   * @param before the live constraint
   * @param after the wanted constraint
   */
  record SetNotNull(Optional<NotNull> before, Optional<NotNull> after)
      implements DomainAlteration {}

  /**
   * NOT NULL has another name or comment.
   *
   * @param before the live constraint
   * @param after the wanted constraint
   */
  record DescribeNotNull(NotNull before, NotNull after) implements DomainAlteration {}

  /**
   * Another base type or collation of a domain that columns use: a new domain takes its name, and
   * they are moved.
   *
   * @param before the live domain
   * @param after the wanted domain
   */
  record ReplaceDomain(DomainType before, DomainType after) implements DomainAlteration {}
}
