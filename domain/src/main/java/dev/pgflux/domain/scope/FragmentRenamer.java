package dev.pgflux.domain.scope;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import java.util.Map;

/** Carries new names into fragments, as PostgreSQL itself does when something is renamed. */
@FunctionalInterface
public interface FragmentRenamer {

  /**
   * Carries names into one fragment.
   *
   * @param fragment resolved
   * @param objects the new identity of each renamed object, by the old one
   * @param columns the new name of each renamed column, by relation (its old identity) and old name
   * @return the fragment itself if no name changes; else one with new names that is not resolved
   *     yet
   */
  Fragment rename(
      Fragment fragment, Map<ObjectId, ObjectId> objects, Map<Reference, Identifier> columns);
}
