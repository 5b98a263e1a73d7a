package dev.pgflux.jdbc.connect;

import dev.pgflux.jdbc.connect.ConnectionSettings.SessionAttributes;
import dev.pgflux.jdbc.connect.ConnectionSettings.Target;
import dev.pgflux.ports.spi.DatabaseException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.Driver;

/** Connects, trying one server after the other as libpq does. */
public final class DatabaseConnector {

  private static final int OLDEST_MAJOR_VERSION = 14;

  private final ConnectionSettings settings;
  private final ConnectionFailure failure;

  /**
   * Makes a connector.
   *
   * @param settings how to connect
   */
  public DatabaseConnector(ConnectionSettings settings) {
    this.settings = settings;
    this.failure = new ConnectionFailure(settings);
  }

  /**
   * Connects.
   *
   * @param role the role to become, if any
   * @return a connection in the driver's usual state: autocommit
   * @throws DatabaseException if no server answers, it refuses, it is older than 14, or the role
   *     cannot be taken on
   */
  public Connection open(Optional<String> role) {
    Connection connection = connect();
    try {
      requireSupportedVersion(connection);
      if (role.isPresent()) {
        become(role.get(), connection);
      }
      return connection;
    } catch (DatabaseException e) {
      closeAfter(e, connection);
      throw e;
    } catch (SQLException e) {
      closeAfter(e, connection);
      throw failure.explain(e);
    }
  }

  private Connection connect() {
    if (settings.session().attributes() != SessionAttributes.PREFER_STANDBY) {
      return connect(settings.session().attributes());
    }
    try {
      return connect(SessionAttributes.STANDBY);
    } catch (DatabaseException noStandby) {
      return connect(SessionAttributes.ANY);
    }
  }

  /** A server that answers but refuses the user ends the search, as in libpq. */
  private Connection connect(SessionAttributes attributes) {
    List<DatabaseException> failures = new ArrayList<>();
    for (Target target :
        settings.targets().stream().flatMap(DatabaseConnector::addresses).toList()) {
      try {
        return connect(target, attributes);
      } catch (SQLException e) {
        failures.add(failure.explain(target, e));
        if (ConnectionFailure.isRefusal(e)) {
          break;
        }
      }
    }
    throw ConnectionFailure.together(failures);
  }

  private Connection connect(Target target, SessionAttributes attributes) throws SQLException {
    DriverProperties properties = new DriverProperties(settings);
    // Asked directly: DriverManager would look through every jar for other drivers.
    Connection connection =
        new Driver()
            .connect(
                properties.url(target.endpoint()),
                properties.of(target.endpoint(), target.password(), attributes));
    return Objects.requireNonNull(connection, "the driver takes its own URLs");
  }

  /** Every address of a host is tried; the driver would try one. */
  private static Stream<Target> addresses(Target target) {
    if (!(target.endpoint() instanceof Endpoint.Tcp tcp) || tcp.address().isPresent()) {
      return Stream.of(target);
    }
    try {
      InetAddress[] addresses = InetAddress.getAllByName(tcp.host());
      return addresses.length < 2
          ? Stream.of(target)
          : Arrays.stream(addresses)
              .map(address -> Optional.of(address.getHostAddress()))
              .map(address -> new Endpoint.Tcp(tcp.host(), address, tcp.port()))
              .map(endpoint -> new Target(endpoint, target.password()));
    } catch (UnknownHostException e) {
      // The driver finds the same, and says so in the place where failures are explained.
      return Stream.of(target);
    }
  }

  private void requireSupportedVersion(Connection connection) throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST_MAJOR_VERSION) {
      throw new DatabaseException(
          failure.place()
              + " is served by PostgreSQL "
              + connection.getMetaData().getDatabaseProductVersion()
              + ", which is too old.",
          "pg-flux works with PostgreSQL " + OLDEST_MAJOR_VERSION + " and newer.");
    }
  }

  /** The name is passed as a value, so that nothing needs quotes. */
  private void become(String role, Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_catalog.set_config('role', ?, false)")) {
      statement.setString(1, role);
      statement.execute();
    } catch (SQLException e) {
      throw new DatabaseException(
          "User \""
              + settings.user()
              + "\" cannot become the role \""
              + role
              + "\" in "
              + failure.place()
              + ": "
              + e.getMessage(),
          "The role must exist, and be granted to the user.",
          Optional.ofNullable(e.getSQLState()),
          e);
    }
  }

  private static void closeAfter(Exception failure, Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
