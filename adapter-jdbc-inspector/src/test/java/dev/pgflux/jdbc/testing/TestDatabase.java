package dev.pgflux.jdbc.testing;

/** An empty database that a test has for itself, dropped when closed. */
public interface TestDatabase extends AutoCloseable {

  /** The URL for JDBC, with a superuser in it. */
  String jdbcUrl();

  /** The URL as libpq and psql take it, with a superuser in it. */
  String libpqUrl();

  @Override
  void close();
}
