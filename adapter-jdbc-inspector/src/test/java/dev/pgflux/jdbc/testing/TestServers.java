package dev.pgflux.jdbc.testing;

import dev.pgflux.jdbc.embedded.EmbeddedDatabase;
import dev.pgflux.jdbc.embedded.EmbeddedServers;

/**
 * The servers that tests run on: embedded binaries, or containers where the system property {@code
 * pg.servers} says so and a Docker engine answers.
 */
public final class TestServers {

  private TestServers() {}

  /**
   * A new, empty database on a server of a major version, which is started when it is first wanted.
   */
  public static TestDatabase createDatabase(int majorVersion) {
    String kind = System.getProperty("pg.servers", "embedded");
    return switch (kind) {
      case "embedded" ->
          new OnEmbeddedServer(EmbeddedServers.shared().createDatabase(majorVersion));
      case "containers" -> ContainerServers.createDatabase(majorVersion);
      default ->
          throw new IllegalArgumentException(
              "-Dpg.servers=%s is neither \"embedded\" nor \"containers\".".formatted(kind));
    };
  }

  private record OnEmbeddedServer(EmbeddedDatabase database) implements TestDatabase {

    @Override
    public String jdbcUrl() {
      return database.jdbcUrl();
    }

    @Override
    public String libpqUrl() {
      return database.libpqUrl();
    }

    @Override
    public void close() {
      database.close();
    }
  }
}
