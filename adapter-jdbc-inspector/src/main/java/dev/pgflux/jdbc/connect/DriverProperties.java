package dev.pgflux.jdbc.connect;

import dev.pgflux.jdbc.connect.ConnectionSettings.SessionAttributes;
import dev.pgflux.jdbc.connect.ConnectionSettings.SslMode;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGProperty;

/** Says to the driver, in its own words, what the settings say. */
final class DriverProperties {

  /** With this the driver sets everything in its first message instead of asking twice more. */
  private static final String OLDEST_SERVER = "9.6";

  private final ConnectionSettings settings;

  DriverProperties(ConnectionSettings settings) {
    this.settings = settings;
  }

  /** The URL holds only what is no secret: the driver prints URLs. */
  String url(Endpoint endpoint) {
    String place =
        switch (endpoint) {
          case Endpoint.Tcp tcp -> tcp.toString();
          case Endpoint.UnixSocket socket -> "localhost:" + socket.port();
        };
    return "jdbc:postgresql://" + place + "/" + PercentEncoding.encode(settings.database());
  }

  Properties of(Endpoint endpoint, Optional<Password> password, SessionAttributes attributes) {
    Properties properties = new Properties();
    properties.putAll(settings.driverProperties());
    PGProperty.USER.set(properties, settings.user());
    // An empty password keeps the driver from looking for one by rules of its own.
    PGProperty.PASSWORD.set(properties, password.map(Password::reveal).orElse(""));
    PGProperty.APPLICATION_NAME.set(properties, settings.session().applicationName());
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, OLDEST_SERVER);
    PGProperty.CONNECT_TIMEOUT.set(
        properties, Math.toIntExact(settings.connectTimeout().toSeconds()));
    settings.session().options().ifPresent(options -> PGProperty.OPTIONS.set(properties, options));
    PGProperty.TARGET_SERVER_TYPE.set(properties, serverType(attributes));
    switch (endpoint) {
      case Endpoint.Tcp tcp -> tcp(tcp, properties);
      case Endpoint.UnixSocket socket -> unixSocket(socket, properties);
    }
    return properties;
  }

  private void tcp(Endpoint.Tcp endpoint, Properties properties) {
    properties.putAll(settings.encryption().files());
    PGProperty.SSL_MODE.set(properties, Words.word(settings.encryption().mode()));
    endpoint
        .address()
        .ifPresent(address -> {
          PGProperty.SOCKET_FACTORY.set(properties, FixedAddressSocketFactory.class.getName());
          PGProperty.SOCKET_FACTORY_ARG.set(properties, address);
        });
  }

  /** Nothing leaves the machine, so nothing is encrypted, whatever was asked for; as in libpq. */
  private static void unixSocket(Endpoint.UnixSocket endpoint, Properties properties) {
    PGProperty.SSL_MODE.set(properties, Words.word(SslMode.DISABLE));
    PGProperty.SOCKET_FACTORY.set(properties, UnixSocketFactory.class.getName());
    PGProperty.SOCKET_FACTORY_ARG.set(properties, endpoint.path().toString());
  }

  private static String serverType(SessionAttributes attributes) {
    return switch (attributes) {
      case ANY, PREFER_STANDBY -> "any";
      case READ_WRITE, PRIMARY -> "primary";
      case READ_ONLY, STANDBY -> "secondary";
    };
  }
}
