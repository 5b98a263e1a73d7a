package dev.pgflux.jdbc.inspect;

import java.sql.SQLException;

/** Reads all objects of one kind, with a fixed number of queries. */
@FunctionalInterface
interface ObjectReader {
  void read(Directories catalogs, FoundObjects found) throws SQLException;
}
