package dev.pgflux.ports.spi;

import dev.pgflux.domain.scope.FragmentRenamer;

/** What understands SQL: one adapter's parser, resolver and relocator, which fit together. */
public interface SqlLanguage {

  /**
   * Reads schema files.
   *
   * @return the parser
   */
  SchemaParser parser();

  /**
   * Brings fragments to their canonical form.
   *
   * @return the resolver
   */
  FragmentResolver resolver();

  /**
   * Moves fragments to temporary copies of relations and back.
   *
   * @return the relocator
   */
  FragmentRelocator relocator();

  /**
   * Carries requested renames into fragments.
   *
   * @return the renamer
   */
  FragmentRenamer renamer();

  /**
   * Takes migration files apart.
   *
   * @return the reader
   */
  MigrationReader migrations();
}
