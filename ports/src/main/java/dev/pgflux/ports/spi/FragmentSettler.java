package dev.pgflux.ports.spi;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lets PostgreSQL say how it would store fragments, where canonical forms differ and might still
 * mean the same.
 *
 * <p>Inside a transaction that is always rolled back, the wanted object is made on temporary copies
 * of the relations that it needs, in their wanted shape, and read back. No lock is taken on a real
 * table.
 */
public interface FragmentSettler {

  /**
   * Asks.
   *
   * @param request what differs
   * @return what PostgreSQL prints, and what it would not say; never fails because of a single
   *     object
   */
  Settlement settle(Request request);

  /**
   * What differs.
   *
   * @param desired the wanted schema, resolved
   * @param differing the objects in it whose fragments differ from the live ones, and those
   *     fragments
   * @param context what the server has
   */
  record Request(
      Snapshot desired, SortedMap<ObjectId, Set<Fragment>> differing, CatalogContext context) {
    /** Copies the map. */
    public Request {
      differing = Collections.unmodifiableSortedMap(new TreeMap<>(differing));
    }
  }

  /**
   * The answers.
   *
   * @param objects the wanted objects with each settled fragment as PostgreSQL prints it, not
   *     resolved; fragments that were not settled are as they were, views have their column types
   * @param unsettled why an object was not settled, as notes for a person
   */
  record Settlement(Map<ObjectId, SchemaObject> objects, List<Diagnostic> unsettled) {
    /** Copies the collections. */
    public Settlement {
      objects = Map.copyOf(objects);
      unsettled = List.copyOf(unsettled);
    }
  }
}
