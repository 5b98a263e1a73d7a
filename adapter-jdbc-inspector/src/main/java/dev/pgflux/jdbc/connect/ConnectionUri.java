package dev.pgflux.jdbc.connect;

import dev.pgflux.ports.spi.DatabaseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads connection URIs as libpq does: {@code
 * postgresql://user:password@host1:port1,host2:port2/database?keyword=value}, every part of it
 * optional and percent-encoded.
 */
final class ConnectionUri {

  private static final String PLACE = "the connection URL";

  private final Map<Keyword, String> values = new EnumMap<>(Keyword.class);

  private ConnectionUri() {}

  /** Reads what comes after the scheme. */
  static ConnectionParameters parse(String rest) {
    ConnectionUri uri = new ConnectionUri();
    int query = rest.indexOf('?');
    uri.readPlace(query < 0 ? rest : rest.substring(0, query));
    uri.readQuery(query < 0 ? "" : rest.substring(query + 1));
    return ConnectionParameters.of(uri.values);
  }

  private void readPlace(String place) {
    int slash = place.indexOf('/');
    String authority = slash < 0 ? place : place.substring(0, slash);
    if (slash >= 0) {
      put(Keyword.DBNAME, place.substring(slash + 1));
    }
    int at = authority.indexOf('@');
    if (at >= 0) {
      readCredentials(authority.substring(0, at));
    }
    readHosts(authority.substring(at + 1));
  }

  private void readCredentials(String credentials) {
    int colon = credentials.indexOf(':');
    put(Keyword.USER, colon < 0 ? credentials : credentials.substring(0, colon));
    if (colon >= 0) {
      put(Keyword.PASSWORD, credentials.substring(colon + 1));
    }
  }

  private void readHosts(String list) {
    List<String> hosts = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    for (String item : list.split(",", -1)) {
      int colon = portSeparator(item);
      String host = colon < 0 ? item : item.substring(0, colon);
      boolean bracketed = host.startsWith("[");
      hosts.add(bracketed ? host.substring(1, host.length() - 1) : host);
      ports.add(colon < 0 ? "" : item.substring(colon + 1));
    }
    put(Keyword.HOST, String.join(",", hosts));
    // An empty place in the list stands for the usual port.
    put(Keyword.PORT, ports.stream().allMatch(String::isEmpty) ? "" : String.join(",", ports));
  }

  /** The colon before the port, not one inside an IPv6 address. */
  private static int portSeparator(String item) {
    if (!item.startsWith("[")) {
      return item.indexOf(':');
    }
    int end = item.indexOf(']');
    if (end < 0) {
      throw malformed("an IPv6 address has no closing bracket");
    }
    if (end + 1 < item.length() && item.charAt(end + 1) != ':') {
      throw malformed("after an IPv6 address there is neither a port nor the database");
    }
    return end + 1 < item.length() ? end + 1 : -1;
  }

  private void readQuery(String query) {
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
          throw malformed("after the question mark there is a word without a value");
        }
        readPair(decoded(pair.substring(0, equals)), pair.substring(equals + 1));
      }
    }
  }

  /** libpq knows JDBC's {@code ssl=true}. */
  private void readPair(String word, String value) {
    if (word.equals("ssl") && value.equals("true")) {
      values.put(Keyword.SSLMODE, "require");
    } else {
      put(ConnectionParameters.keyword(word, PLACE), value);
    }
  }

  private void put(Keyword keyword, String encoded) {
    values.put(keyword, decoded(encoded));
  }

  private static String decoded(String encoded) {
    return PercentEncoding.decode(encoded)
        .orElseThrow(() ->
            malformed(
                "a percent sign is not followed by two hexadecimal digits (a percent sign itself is %25)"));
  }

  /** Shows nothing of the URL, which may hold a password anywhere when it is written wrongly. */
  private static DatabaseException malformed(String why) {
    return new DatabaseException(
        "The connection URL cannot be read: " + why + ".",
        "Write it like  postgresql://user@host:5432/database  and encode special characters as %40 and the like.");
  }
}
