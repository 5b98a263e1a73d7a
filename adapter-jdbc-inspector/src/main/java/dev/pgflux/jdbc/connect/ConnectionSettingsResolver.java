package dev.pgflux.jdbc.connect;

import dev.pgflux.jdbc.connect.ConnectionSettings.SessionAttributes;
import dev.pgflux.jdbc.connect.ConnectionSettings.Target;
import dev.pgflux.ports.spi.DatabaseException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out how to connect: what the connection string says, then what its service says, then the
 * environment, then the defaults (<a
 * href="https://www.postgresql.org/docs/18/libpq-connect.html">libpq</a>).
 */
public final class ConnectionSettingsResolver {

  private static final String APPLICATION_NAME = "pg-flux";
  private static final String DEFAULT_HOST = "localhost";
  private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final Map<String, String> environment;
  private final SystemPlaces places;

  ConnectionSettingsResolver(Map<String, String> environment, SystemPlaces places) {
    this.environment = Map.copyOf(environment);
    this.places = places;
  }

  /**
   * A resolver for this process.
   *
   * @return reads the process's environment and the account's files
   */
  public static ConnectionSettingsResolver ofProcess() {
    return new ConnectionSettingsResolver(System.getenv(), SystemPlaces.ofMachine());
  }

  /**
   * Finds out how to connect. Reads service and password files; connects to nothing.
   *
   * @param connection what the user wrote; empty for what the environment says
   * @return the settings
   * @throws DatabaseException if that names no database, or cannot be understood
   */
  public ConnectionSettings resolve(String connection) {
    ConnectionParameters written = ConnectionString.parse(connection);
    ConnectionParameters variables = ConnectionParameters.ofEnvironment(environment);
    if (connection.isBlank()
        && Keyword.naming().stream().noneMatch(keyword -> variables.find(keyword).isPresent())) {
      throw new DatabaseException(
          "No database was named.",
          "Name one with --db, such as --db postgresql://localhost/shop, or with DATABASE_URL, or with PGHOST, PGDATABASE and the like.");
    }
    ConnectionParameters said =
        written.orElse(service(written.orElse(variables))).orElse(variables);
    refuseUnsupported(said);
    return settings(said);
  }

  private ConnectionParameters service(ConnectionParameters said) {
    Optional<String> service = said.find(Keyword.SERVICE);
    if (service.isEmpty()) {
      return ConnectionParameters.of(Map.of());
    }
    List<Path> files = serviceFiles(said);
    return files.stream()
        .map(file -> new ServiceFile(file).find(service.get()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() ->
            new DatabaseException(
                "There is no service \"" + service.get() + "\" in " + files + ".",
                "Name another one, or another file with PGSERVICEFILE."));
  }

  private List<Path> serviceFiles(ConnectionParameters said) {
    List<Path> files = new ArrayList<>();
    files.add(
        said.find(Keyword.SERVICEFILE)
            .map(Path::of)
            .orElse(places.home().resolve(".pg_service.conf")));
    Optional.ofNullable(environment.get("PGSYSCONFDIR"))
        .map(Path::of)
        .map(List::of)
        .orElse(places.configurationDirectories())
        .stream()
        .map(directory -> directory.resolve("pg_service.conf"))
        .forEach(files::add);
    return files;
  }

  private static void refuseUnsupported(ConnectionParameters said) {
    for (Keyword keyword : Keyword.values()) {
      if (keyword.support() == Keyword.Support.REFUSED && said.find(keyword).isPresent()) {
        throw new DatabaseException(
            "The connection asks for \"" + keyword.word() + "\", which pg-flux cannot keep to.",
            "Leave it out"
                + (keyword.variable().isEmpty() ? "" : " (or unset " + keyword.variable() + ")")
                + " if it is not needed.");
      }
    }
  }

  private ConnectionSettings settings(ConnectionParameters said) {
    List<String> warnings = new ArrayList<>();
    String user = said.find(Keyword.USER).orElse(places.user());
    String database = said.find(Keyword.DBNAME).orElse(user);
    List<Endpoint> endpoints = new Endpoints(said, places).list();
    PasswordFile file = PasswordFile.read(passwordFile(said), warnings::add);
    List<Target> targets = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      targets.add(new Target(endpoint, password(said, file, endpoint, database, user)));
    }
    if (said.find(Keyword.LOAD_BALANCE_HOSTS).filter("random"::equals).isPresent()) {
      Collections.shuffle(targets);
    }
    return new ConnectionSettings(
        targets,
        database,
        user,
        connectTimeout(said),
        encryption(said),
        session(said),
        driverProperties(said),
        warnings);
  }

  private Path passwordFile(ConnectionParameters said) {
    return said.find(Keyword.PASSFILE).map(Path::of).orElse(places.home().resolve(".pgpass"));
  }

  private Optional<Password> password(
      ConnectionParameters said,
      PasswordFile file,
      Endpoint endpoint,
      String database,
      String user) {
    String host =
        switch (endpoint) {
          case Endpoint.Tcp tcp -> tcp.host();
          case Endpoint.UnixSocket socket ->
              places.isSocketDirectory(socket.directory())
                  ? DEFAULT_HOST
                  : socket.directory().toString();
        };
    return said.find(Keyword.PASSWORD)
        .map(secret -> new Password(secret, passwordOrigin()))
        .or(() -> file.find(host, endpoint.port(), database, user));
  }

  private String passwordOrigin() {
    return environment.containsKey(Keyword.PASSWORD.variable())
        ? "PGPASSWORD or the connection string"
        : "the connection string";
  }

  private static Duration connectTimeout(ConnectionParameters said) {
    return said.find(Keyword.CONNECT_TIMEOUT)
        .map(text -> Duration.ofSeconds(Math.max(0, number(Keyword.CONNECT_TIMEOUT, text))))
        .orElse(DEFAULT_CONNECT_TIMEOUT);
  }

  static int number(Keyword keyword, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new DatabaseException(
          "The connection's \"" + keyword.word() + "\" is \"" + text + "\", which is no number.",
          "",
          Optional.empty(),
          e);
    }
  }

  private ConnectionSettings.Encryption encryption(ConnectionParameters said) {
    return new EncryptionChoice(said, places.home()).encryption();
  }

  private static ConnectionSettings.Session session(ConnectionParameters said) {
    return new ConnectionSettings.Session(
        said.find(Keyword.APPLICATION_NAME)
            .or(() -> said.find(Keyword.FALLBACK_APPLICATION_NAME))
            .orElse(APPLICATION_NAME),
        said.find(Keyword.OPTIONS),
        said.find(Keyword.TARGET_SESSION_ATTRS)
            .map(text -> Words.choose(Keyword.TARGET_SESSION_ATTRS, text, SessionAttributes.class))
            .orElse(SessionAttributes.ANY));
  }

  private static Map<String, String> driverProperties(ConnectionParameters said) {
    Map<String, String> properties = new HashMap<>(said.driverProperties());
    said.find(Keyword.CHANNEL_BINDING).ifPresent(value -> properties.put("channelBinding", value));
    said.find(Keyword.REQUIRE_AUTH).ifPresent(value -> properties.put("requireAuth", value));
    said.find(Keyword.GSSENCMODE).ifPresent(value -> properties.put("gssEncMode", value));
    said.find(Keyword.KRBSRVNAME).ifPresent(value -> properties.put("kerberosServerName", value));
    said.find(Keyword.KEEPALIVES)
        .ifPresent(value -> properties.put("tcpKeepAlive", String.valueOf(!value.equals("0"))));
    return properties;
  }
}
