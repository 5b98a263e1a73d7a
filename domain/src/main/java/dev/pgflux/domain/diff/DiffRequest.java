package dev.pgflux.domain.diff;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.snapshot.TableFacts;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is compared.
 *
 * @param live the live schema: resolved, restricted to what is managed, requested renames applied
 * @param desired the wanted schema: resolved and restricted, with owners and privileges where they
 *     shall be compared
 * @param catalog what else the server has
 * @param dependencies what each live object needs according to {@code pg_depend}, renames applied
 * @param facts what live tables hold
 * @param renames the requested renames, in the order in which they were applied
 */
public record DiffRequest(
    Snapshot live,
    Snapshot desired,
    CatalogContext catalog,
    Map<ObjectId, Set<Reference>> dependencies,
    Map<ObjectId, TableFacts> facts,
    List<Change> renames) {
  /** Copies the renames. */
  public DiffRequest {
    renames = List.copyOf(renames);
  }
}
