package dev.pgflux.jdbc.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.jdbc.embedded.EmbeddedDatabase;
import dev.pgflux.jdbc.embedded.EmbeddedServers;
import dev.pgflux.ports.spi.DatabaseException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class DatabaseConnectorTest {

  private static final int VERSION = 18;

  private static EmbeddedDatabase database;

  @TempDir private Path home;

  @BeforeAll
  static void createDatabase() throws SQLException {
    database = EmbeddedServers.shared().createDatabase(VERSION);
    String rules =
        "(SELECT 'host all pgflux_locked all scram-sha-256' UNION ALL SELECT 'host all all all trust')";
    try (Connection connection =
            connector(database.libpqUrl(), Map.of(), Path.of("/nowhere")).open(Optional.empty());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE pgflux_locked LOGIN PASSWORD 'right'");
      statement.execute("CREATE ROLE \"Odd \"\"role\"");
      statement.execute("COPY " + rules + " TO '" + value(connection, "SHOW hba_file") + "'");
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  @AfterAll
  static void dropDatabase() throws SQLException {
    try (Connection connection =
            connector(database.libpqUrl(), Map.of(), Path.of("/nowhere")).open(Optional.empty());
        Statement statement = connection.createStatement()) {
      statement.execute("DROP ROLE pgflux_locked, \"Odd \"\"role\"");
    }
    database.close();
  }

  @Test
  void theSessionHasTheToolsName() throws SQLException {
    try (Connection connection = open(database.libpqUrl())) {
      assertThat(value(connection, "SHOW application_name")).isEqualTo("pg-flux");
      assertThat(value(connection, "SELECT current_database()")).isEqualTo(database.name());
    }
  }

  @Test
  void theServersOptionsArePassedOn() throws SQLException {
    try (Connection connection = open(database.libpqUrl() + "?options=-c%20work_mem%3D123kB")) {
      assertThat(value(connection, "SHOW work_mem")).isEqualTo("123kB");
    }
  }

  @Test
  void theRoleIsTakenOnWhateverItsName() throws SQLException {
    try (Connection connection =
        connector(database.libpqUrl(), Map.of(), home).open(Optional.of("Odd \"role"))) {
      assertThat(value(connection, "SELECT current_user")).isEqualTo("Odd \"role");
    }
  }

  @Test
  void aRoleThatDoesNotExistIsNamed() {
    DatabaseConnector connector = connector(database.libpqUrl(), Map.of(), home);

    assertThatThrownBy(() -> connector.open(Optional.of("nobody")))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("User \"postgres\" cannot become the role \"nobody\"");
  }

  @Test
  void theRightPasswordLetsIn() throws SQLException {
    try (Connection connection = open(lockedUrl("right"))) {
      assertThat(value(connection, "SELECT current_user")).isEqualTo("pgflux_locked");
    }
  }

  @Test
  void aWrongPasswordIsExplainedWithoutShowingIt() {
    assertThatThrownBy(() -> open(lockedUrl("wr0ng")))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            failure -> {
              assertThat(failure)
                  .hasMessageContaining(database.name())
                  .hasMessageContaining("127.0.0.1:" + database.server().port())
                  .hasMessageContaining("as user \"pgflux_locked\"")
                  .hasMessageContaining("password authentication failed");
              assertThat(failure.advice())
                  .isEqualTo("The password came from the connection string.");
              assertThat(everything(failure)).doesNotContain("wr0ng");
            });
  }

  @Test
  void aMissingPasswordIsAskedFor() {
    assertThatThrownBy(() -> open(lockedUrl("")))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            failure -> assertThat(failure.advice()).contains("PGPASSWORD").contains(".pgpass"));
  }

  @Test
  void aServerThatIsDownIsExplained() throws IOException {
    int port = freePort();

    assertThatThrownBy(() -> open("postgresql://ann@127.0.0.1:" + port + "/db"))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            failure -> {
              assertThat(failure)
                  .hasMessageContaining("127.0.0.1:" + port)
                  .hasMessageContaining("there is no server");
              assertThat(failure.advice())
                  .isEqualTo("Is the server running there, and are host and port right?");
            });
  }

  @Test
  void theNextHostIsTriedWhenOneIsDown() throws IOException, SQLException {
    String hosts = "127.0.0.1:" + freePort() + ",127.0.0.1:" + database.server().port();

    try (Connection connection = open("postgresql://postgres@" + hosts + "/" + database.name())) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  @Test
  void aDatabaseThatDoesNotExistIsNamed() {
    assertThatThrownBy(
            () -> open("postgresql://postgres@127.0.0.1:" + database.server().port() + "/nothing"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("database \"nothing\" does not exist");
  }

  @Test
  void aServerThatCannotBeWrittenToIsNotTakenForAStandby() {
    assertThatThrownBy(() -> open(database.libpqUrl() + "?target_session_attrs=standby"))
        .isInstanceOf(DatabaseException.class);
  }

  @Test
  void aStandbyIsOnlyPreferred() throws SQLException {
    try (Connection connection =
        open(database.libpqUrl() + "?target_session_attrs=prefer-standby")) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  @Test
  void aServerIsReachedOverItsUnixSocket() throws IOException, SQLException {
    try (UnixSocketProxy proxy = UnixSocketProxy.before(database.server().port());
        Connection connection =
            open(
                "host="
                    + proxy.directory()
                    + " user=postgres dbname="
                    + database.name()
                    + " sslmode=require")) {
      assertThat(value(connection, "SELECT repeat('x', 200000)")).hasSize(200_000);
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @Test
  void aServerThatIsTooOldIsRefused() throws IOException {
    try (AncientServer server = AncientServer.start("13.21")) {
      assertThatThrownBy(() -> open("postgresql://ann@127.0.0.1:" + server.port() + "/db"))
          .isInstanceOfSatisfying(
              DatabaseException.class,
              failure -> {
                assertThat(failure).hasMessageContaining("PostgreSQL 13.21, which is too old");
                assertThat(failure.advice())
                    .isEqualTo("pg-flux works with PostgreSQL 14 and newer.");
              });
    }
  }

  private static String lockedUrl(String password) {
    return "host=127.0.0.1 port=%d dbname=%s user=pgflux_locked password='%s'"
        .formatted(database.server().port(), database.name(), password);
  }

  private Connection open(String written) {
    return connector(written, Map.of(), home).open(Optional.empty());
  }

  private static DatabaseConnector connector(
      String written, Map<String, String> environment, Path home) {
    SystemPlaces places = new SystemPlaces("os", home, List.of(), List.of());
    return new DatabaseConnector(
        new ConnectionSettingsResolver(environment, places).resolve(written));
  }

  private static String value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }

  private static String everything(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append(cause).append('\n');
    }
    return text.toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
