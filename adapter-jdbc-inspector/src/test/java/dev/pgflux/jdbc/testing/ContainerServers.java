package dev.pgflux.jdbc.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One container for each major version, started when first wanted; Testcontainers removes them when
 * the JVM ends.
 */
final class ContainerServers {

  private static final Map<Integer, PostgreSQLContainer> CONTAINERS = new ConcurrentHashMap<>();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private ContainerServers() {}

  static TestDatabase createDatabase(int majorVersion) {
    PostgreSQLContainer server = CONTAINERS.computeIfAbsent(majorVersion, ContainerServers::start);
    String name = "pgflux_" + DATABASES.incrementAndGet();
    InContainer database =
        new InContainer(
            server.getHost(), server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), name);
    database.onPostgresDatabase("CREATE DATABASE " + name);
    return database;
  }

  /**
   * As the embedded servers are: same superuser, same locale, no password, no waiting for the disk.
   */
  private static PostgreSQLContainer start(int majorVersion) {
    PostgreSQLContainer server =
        new PostgreSQLContainer("postgres:" + majorVersion)
            .withUsername("postgres")
            .withDatabaseName("postgres")
            .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
            .withEnv("POSTGRES_INITDB_ARGS", "--locale=C --encoding=UTF8")
            .withCommand(
                "postgres -c fsync=off -c full_page_writes=off -c max_locks_per_transaction=1000 -c wal_level=logical");
    server.start();
    return server;
  }

  private record InContainer(String host, int port, String name) implements TestDatabase {

    @Override
    public String jdbcUrl() {
      return jdbcUrl(name);
    }

    @Override
    public String libpqUrl() {
      return "postgresql://postgres@%s:%d/%s".formatted(host, port, name);
    }

    @Override
    public void close() {
      onPostgresDatabase("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private String jdbcUrl(String database) {
      return "jdbc:postgresql://%s:%d/%s?user=postgres".formatted(host, port, database);
    }

    private void onPostgresDatabase(String sql) {
      try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"));
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException("The server in the container refused: " + sql, e);
      }
    }
  }
}
