package dev.pgflux.jdbc.embedded;

/**
 * A database of its own on an embedded server, dropped when closed, with whatever connections it
 * still has.
 *
 * @param server the server that it is on
 * @param name its name, which needs no quotes
 */
public record EmbeddedDatabase(EmbeddedServer server, String name) implements AutoCloseable {

  /** The URL for JDBC, with the user in it. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(server.port(), name);
  }

  /** The URL as libpq and psql take it, with the user in it. */
  public String libpqUrl() {
    return "postgresql://postgres@127.0.0.1:%d/%s".formatted(server.port(), name);
  }

  /** Drops the database. */
  @Override
  public void close() {
    server.drop(this);
  }
}
