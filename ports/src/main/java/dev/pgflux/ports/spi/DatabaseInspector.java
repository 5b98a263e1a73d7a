package dev.pgflux.ports.spi;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.RoleRights;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.snapshot.TableFacts;
import dev.pgflux.domain.snapshot.UnmanagedObject;
import dev.pgflux.domain.sql.Reference;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** Reads a live database from its catalogs. */
public interface DatabaseInspector {

  /**
   * Reads a consistent state: session settings are pinned, and the reading is repeated when the
   * catalogs moved meanwhile.
   *
   * @param scope what is left out
   * @return everything found, of every schema that is in scope
   * @throws DatabaseException when the server cannot be read, is too old, or its catalogs do not
   *     hold still
   */
  InspectedDatabase inspect(InspectionScope scope);

  /**
   * The digest of the state as it is now. It may take as long as an inspection.
   *
   * @param scope what is left out
   * @return equal to that of an inspection of the same state
   * @throws DatabaseException when the server cannot be read
   */
  String digest(InspectionScope scope);

  /**
   * Tells whether the schema may have changed, so cheaply that it can be asked every second.
   *
   * @return another text than before whenever the schema is another one, and now and then when it
   *     is not
   * @throws DatabaseException when the server cannot be read
   */
  String stamp();

  /**
   * What is read.
   *
   * @param trackingSchema the tool's own schema, left out
   */
  record InspectionScope(Identifier trackingSchema) {}

  /**
   * A live database.
   *
   * @param snapshot its managed objects, with raw fragments
   * @param context what else it knows
   * @param dependencies what each object needs, from {@code pg_depend}: object to everything that
   *     it refers to
   * @param facts size of each table and materialized view
   * @param rights what the connected role may do
   * @param unmanaged objects of kinds that are not managed
   * @param digest changes when any catalog row that matters changes; equal for equal states
   */
  record InspectedDatabase(
      Snapshot snapshot,
      CatalogContext context,
      SortedMap<ObjectId, Set<Reference>> dependencies,
      Map<ObjectId, TableFacts> facts,
      RoleRights rights,
      SortedSet<UnmanagedObject> unmanaged,
      String digest) {}
}
