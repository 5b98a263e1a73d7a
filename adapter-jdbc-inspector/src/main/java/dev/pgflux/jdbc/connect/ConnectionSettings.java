package dev.pgflux.jdbc.connect;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to connect, with nothing left to find out.
 *
 * @param targets the servers, in the order in which they are tried
 * @param database the database's name
 * @param user who connects
 * @param connectTimeout how long one server may take to answer; zero for as long as it takes
 * @param encryption how the connection is kept secret
 * @param session what the session begins with
 * @param driverProperties further properties for the driver, by the driver's names
 * @param warnings what was passed over on the way here
 */
public record ConnectionSettings(
    List<Target> targets,
    String database,
    String user,
    Duration connectTimeout,
    Encryption encryption,
    Session session,
    Map<String, String> driverProperties,
    List<String> warnings) {

  /** Copies the collections. */
  public ConnectionSettings {
    targets = List.copyOf(targets);
    driverProperties = Map.copyOf(driverProperties);
    warnings = List.copyOf(warnings);
  }

  /** Leaves out the driver's properties, of which one may be a secret. */
  @Override
  public String toString() {
    return "ConnectionSettings[targets="
        + targets
        + ", database="
        + database
        + ", user="
        + user
        + "]";
  }

  /**
   * A server and what it is told.
   *
   * @param endpoint where it listens
   * @param password the password for it, if there is one
   */
  public record Target(Endpoint endpoint, Optional<Password> password) {}

  /**
   * How the connection is kept secret.
   *
   * @param mode how much is demanded
   * @param files certificates and keys, by the driver's property names
   */
  public record Encryption(SslMode mode, Map<String, String> files) {
    /** Copies the map. */
    public Encryption {
      files = Map.copyOf(files);
    }

    /** Leaves out the key's password. */
    @Override
    public String toString() {
      return "Encryption[" + mode + "]";
    }
  }

  /**
   * What the session begins with.
   *
   * @param applicationName what {@code pg_stat_activity} shows
   * @param options command-line options for the server
   * @param attributes which kind of server is wanted
   */
  public record Session(
      String applicationName, Optional<String> options, SessionAttributes attributes) {}

  /** How much encryption is demanded. */
  public enum SslMode {
    /** None. */
    DISABLE,
    /** Only if the server insists. */
    ALLOW,
    /** If the server can. */
    PREFER,
    /** Whoever the server is. */
    REQUIRE,
    /** By a server with a certificate that an authority signed. */
    VERIFY_CA,
    /** By the very server that was named. */
    VERIFY_FULL
  }

  /** Which kind of server is wanted. */
  public enum SessionAttributes {
    /** Whichever answers. */
    ANY,
    /** One that can be written to. */
    READ_WRITE,
    /** One that cannot be written to. */
    READ_ONLY,
    /** One that is no standby. */
    PRIMARY,
    /** A standby. */
    STANDBY,
    /** A standby, or else whichever answers. */
    PREFER_STANDBY
  }
}
