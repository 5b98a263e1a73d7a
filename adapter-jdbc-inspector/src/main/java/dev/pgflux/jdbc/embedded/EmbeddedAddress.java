package dev.pgflux.jdbc.embedded;

import dev.pgflux.ports.spi.DatabaseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database on an embedded server, as users write it: {@code embedded:18}, or {@code
 * embedded:18/name} for another one beside it. Within a process the same address is the same
 * database.
 *
 * @param majorVersion the server's major version
 * @param name the database's name: lower-case letters and digits, a letter first
 */
public record EmbeddedAddress(int majorVersion, String name) {

  private static final String SCHEME = "embedded:";
  private static final String DEFAULT_NAME = "embedded";
  private static final Pattern FORM =
      Pattern.compile("(?<major>\\d{1,3})(?:/(?<name>[a-z][a-z0-9]{0,30}))?");

  /**
   * The address of a server, for when any database on it will do.
   *
   * @param majorVersion the server's major version
   * @return the address as users write it
   */
  public static String ofServer(int majorVersion) {
    return SCHEME + majorVersion;
  }

  /**
   * Reads an address.
   *
   * @param connection what the user wrote
   * @return empty where this is another kind of address, such as a URL
   * @throws DatabaseException if it starts with {@code embedded:} but goes on wrongly
   */
  public static Optional<EmbeddedAddress> parse(String connection) {
    if (!connection.startsWith(SCHEME)) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(connection.substring(SCHEME.length()));
    if (!form.matches()) {
      throw new DatabaseException(
          "\"%s\" is no address of an embedded server.".formatted(connection),
          "Write the major version, like embedded:18, and if need be a database, like embedded:18/shadow.");
    }
    String name = Optional.ofNullable(form.group("name")).orElse(DEFAULT_NAME);
    return Optional.of(new EmbeddedAddress(Integer.parseInt(form.group("major")), name));
  }
}
