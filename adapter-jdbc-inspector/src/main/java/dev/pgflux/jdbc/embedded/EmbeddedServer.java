package dev.pgflux.jdbc.embedded;

import dev.pgflux.ports.spi.DatabaseException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A running embedded server. Its superuser is {@code postgres}, who needs no password. */
public final class EmbeddedServer {

  private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

  private final int majorVersion;
  private final EmbeddedPostgres postgres;
  private final ServerLog log;
  private final AtomicInteger databases = new AtomicInteger();
  private final Map<String, EmbeddedDatabase> named = new ConcurrentHashMap<>();

  private EmbeddedServer(int majorVersion, EmbeddedPostgres postgres, ServerLog log) {
    this.majorVersion = majorVersion;
    this.postgres = postgres;
    this.log = log;
  }

  static EmbeddedServer start(int majorVersion, Path binariesJar) {
    Path unpacked = UnpackedBinaries.directory();
    ServerLog log = ServerLog.create(majorVersion);
    try {
      return new EmbeddedServer(majorVersion, builder(binariesJar, unpacked, log).start(), log);
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      // The library reports a binaries jar that it can't read as an ExceptionInInitializerError.
      throw new DatabaseException(
          "The embedded PostgreSQL %d from %s did not start: %s%nIts log ends with:%n%s"
              .formatted(majorVersion, binariesJar, e, log.takeTail()),
          "If what is unpacked is damaged, remove %s and try again.".formatted(unpacked),
          Optional.empty(),
          e);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path binariesJar, Path unpacked, ServerLog log) {
    return EmbeddedPostgres.builder()
        .setPgBinaryResolver(new BinariesJar(binariesJar))
        .setOverrideWorkingDirectory(unpacked.toFile())
        .setOutputRedirector(log.redirect())
        .setErrorRedirector(log.redirect())
        .setPGStartupWait(STARTUP_WAIT)
        // The one locale that every system has under the same name.
        .setLocaleConfig("locale", "C")
        .setServerConfig("fsync", "off")
        .setServerConfig("full_page_writes", "off")
        // A plan over thousands of tables locks them all in one transaction.
        .setServerConfig("max_locks_per_transaction", "1000")
        // Publications and subscriptions can be created for real.
        .setServerConfig("wal_level", "logical");
  }

  /** The major version of PostgreSQL, such as 18. */
  public int majorVersion() {
    return majorVersion;
  }

  /** The TCP port, on 127.0.0.1. */
  public int port() {
    return postgres.getPort();
  }

  /**
   * A new, empty database under a name that this server never had before.
   *
   * @throws DatabaseException if the server refuses
   */
  public EmbeddedDatabase createDatabase() {
    // No name in an address has an underscore.
    return create("pgflux_" + databases.incrementAndGet());
  }

  EmbeddedDatabase database(String name) {
    return named.computeIfAbsent(name, this::create);
  }

  private EmbeddedDatabase create(String name) {
    execute("CREATE DATABASE " + name);
    return new EmbeddedDatabase(this, name);
  }

  void drop(EmbeddedDatabase database) {
    named.remove(database.name());
    execute("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
  }

  void stop() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new DatabaseException(
          "The embedded PostgreSQL %d did not stop: %s".formatted(majorVersion, e),
          "End the process that listens on port %d.".formatted(port()),
          Optional.empty(),
          e);
    } finally {
      log.delete();
    }
  }

  private void execute(String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new DatabaseException(
          "The embedded PostgreSQL %d refused \"%s\": %s"
              .formatted(majorVersion, sql, e.getMessage()),
          "",
          Optional.ofNullable(e.getSQLState()),
          e);
    }
  }
}
