package dev.pgflux.ports.spi;

import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.FragmentPrinter;
import dev.pgflux.ports.spi.SchemaParser.FoldedSchema;

/** Finds what the names in fragments mean and brings fragments to their canonical form. */
public interface FragmentResolver {

  /**
   * Resolves every fragment of a snapshot, in parallel and cached by text, and completes what
   * depends on resolution: the output columns of views.
   *
   * @param snapshot with raw fragments, from files or from a server
   * @param context what the server has
   * @return the same objects with resolved fragments
   */
  Snapshot resolve(Snapshot snapshot, CatalogContext context);

  /**
   * Resolves every fragment of what files say.
   *
   * @param folded what they say
   * @param context what the server has
   * @return the objects with resolved fragments
   * @throws SchemaException when a name means nothing; says where it is used
   */
  Snapshot resolve(FoldedSchema folded, CatalogContext context);

  /**
   * Resolves one more fragment against a snapshot that is already resolved: for what a server
   * printed when it was asked to settle a difference.
   *
   * @param fragment raw
   * @param snapshot whose names it may use
   * @param context what the server has
   * @return the resolved fragment
   */
  Fragment resolve(Fragment fragment, Snapshot snapshot, CatalogContext context);

  /**
   * The printer for fragments that this resolver resolved.
   *
   * @return prints SQL that means the same under any search_path
   */
  FragmentPrinter printer();
}
