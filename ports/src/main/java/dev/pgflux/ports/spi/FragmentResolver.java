package dev.pgflux.ports.spi;

import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.FragmentPrinter;

/** Finds what the names in fragments mean and brings fragments to their canonical form. */
public interface FragmentResolver {

  /**
   * Resolves every fragment of a snapshot, in parallel and cached by text, and completes what
   * depends on resolution: the output columns of views.
   *
   * @param snapshot with raw fragments, from files or from a server
   * @param context what the server has
   * @return the same objects with resolved fragments
   * @throws SchemaException when a name in a file means nothing
   */
  Snapshot resolve(Snapshot snapshot, CatalogContext context);

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
