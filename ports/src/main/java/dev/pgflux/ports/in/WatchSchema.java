package dev.pgflux.ports.in;

import dev.pgflux.ports.in.GenerateCode.From;

/** Notices when a schema that code is made from changes. */
@FunctionalInterface
public interface WatchSchema {

  /**
   * Begins to watch. Nothing is read yet.
   *
   * @param from where the schema is
   * @return what can be asked, which the caller closes
   */
  Watched watch(From from);

  /** A schema that is watched. Used by one thread at a time. */
  interface Watched extends AutoCloseable {
    /**
     * How it is now, without reading all of it.
     *
     * @return another text than before whenever the schema is another one
     * @throws dev.pgflux.ports.spi.SchemaException when files cannot be read
     * @throws dev.pgflux.ports.spi.DatabaseException when the database cannot be read; it is
     *     connected to anew when this is called again
     */
    String state();

    @Override
    void close();
  }
}
