package dev.pgflux.pglibquery;

import dev.pgflux.domain.scope.FragmentRenamer;
import dev.pgflux.pglibquery.ffm.LibraryUnavailableException;
import dev.pgflux.pglibquery.parse.PgQuery;
import dev.pgflux.pglibquery.parse.PgQueryMigrationReader;
import dev.pgflux.pglibquery.parse.PgQuerySchemaParser;
import dev.pgflux.pglibquery.resolve.LibPgQueryResolver;
import dev.pgflux.pglibquery.resolve.TreeRelocator;
import dev.pgflux.pglibquery.resolve.TreeRenamer;
import dev.pgflux.ports.spi.AdapterUnavailableException;
import dev.pgflux.ports.spi.FragmentRelocator;
import dev.pgflux.ports.spi.FragmentResolver;
import dev.pgflux.ports.spi.MigrationReader;
import dev.pgflux.ports.spi.SchemaParser;
import dev.pgflux.ports.spi.SqlLanguage;
import dev.pgflux.ports.spi.SqlLanguageProvider;
import java.util.Objects;

/** Brings PostgreSQL's own parser. */
public final class LibPgQueryLanguageProvider implements SqlLanguageProvider {
  /** For the service loader. */
  public LibPgQueryLanguageProvider() {}

  @Override
  public SqlLanguage open() {
    try {
      PgQuery.shared();
    } catch (LibraryUnavailableException missing) {
      throw new AdapterUnavailableException(
          Objects.requireNonNullElse(missing.getMessage(), "libpg_query cannot be used"), missing);
    }
    LibPgQueryResolver resolver = new LibPgQueryResolver();
    return new Language(
        new PgQuerySchemaParser(resolver::columns),
        resolver,
        new TreeRelocator(),
        new TreeRenamer(),
        new PgQueryMigrationReader());
  }

  /** The five that fit together. */
  private record Language(
      SchemaParser parser,
      FragmentResolver resolver,
      FragmentRelocator relocator,
      FragmentRenamer renamer,
      MigrationReader migrations)
      implements SqlLanguage {}
}
