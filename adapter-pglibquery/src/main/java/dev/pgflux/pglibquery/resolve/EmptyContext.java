package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.PgVersion;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What nothing is known of. */
final class EmptyContext {
  static final CatalogContext INSTANCE =
      new CatalogContext(
          new PgVersion(PgVersion.NEWEST_MAJOR, 0),
          Identifier.of("postgres"),
          List.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Set.of(),
          Map.of(),
          Collections.emptySortedMap(),
          Map.of(),
          Set.of());

  private EmptyContext() {}
}
