package dev.pgflux.ports.spi;

import java.util.List;

/** Takes migration files apart. */
@FunctionalInterface
public interface MigrationReader {

  /**
   * Splits a file into its statements.
   *
   * @param file SQL as psql runs it, without psql's own commands
   * @return in order
   * @throws SchemaException for syntax errors, commands of psql, and transactions that are rolled
   *     back or prepared
   */
  List<MigrationStatement> read(SourceFile file);
}
