package dev.pgflux.ports.spi;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Fragment.Scope;
import java.util.Map;

/**
 * Moves fragments from one set of relations to another with the same columns, on the syntax tree:
 * for trying SQL on temporary copies and reading it back.
 */
public interface FragmentRelocator {

  /**
   * Prints a fragment with relations under other names.
   *
   * @param fragment resolved
   * @param names the new name of each relation to be replaced; others stay
   * @return SQL
   */
  String relocate(Fragment fragment, Map<QualifiedId, QualifiedName> names);

  /**
   * Takes what a server printed over the copies back to the relations themselves.
   *
   * @param kind what sort of SQL it is
   * @param sql what the server printed, in which copies stand with their schema or without one
   * @param scope what its names may mean, relations aside
   * @param relations the relation that each copy stands for
   * @return a fragment that is not resolved yet
   */
  Fragment restore(
      Fragment.Kind kind, String sql, Scope scope, Map<QualifiedName, QualifiedId> relations);
}
