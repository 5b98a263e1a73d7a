package dev.pgflux.jdbc.connect;

import dev.pgflux.ports.spi.DatabaseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one source says: a connection string, a service, the environment.
 *
 * @param values by keyword; an empty value is as good as none, as in libpq
 * @param driverProperties what only a JDBC URL can say
 */
record ConnectionParameters(Map<Keyword, String> values, Map<String, String> driverProperties) {

  private static final String KEYWORDS =
      "The keywords are those of https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS.";

  ConnectionParameters {
    values = Map.copyOf(values);
    driverProperties = Map.copyOf(driverProperties);
  }

  static ConnectionParameters of(Map<Keyword, String> values) {
    return new ConnectionParameters(values, Map.of());
  }

  static ConnectionParameters ofEnvironment(Map<String, String> environment) {
    Map<Keyword, String> values = new EnumMap<>(Keyword.class);
    Arrays.stream(Keyword.values())
        .filter(keyword -> environment.containsKey(keyword.variable()))
        .forEach(keyword -> values.put(keyword, environment.getOrDefault(keyword.variable(), "")));
    return of(values);
  }

  /** The keyword that a word stands for; the place is for the message. */
  static Keyword keyword(String word, String place) {
    return Keyword.of(word)
        .orElseThrow(() ->
            new DatabaseException(
                "There is no keyword \"" + word + "\" (in " + place + ").", KEYWORDS));
  }

  Optional<String> find(Keyword keyword) {
    return Optional.ofNullable(values.get(keyword)).filter(value -> !value.isEmpty());
  }

  /** These, and the others' where these say nothing. */
  ConnectionParameters orElse(ConnectionParameters others) {
    Map<Keyword, String> joined = new EnumMap<>(Keyword.class);
    joined.putAll(others.values);
    for (Keyword keyword : Keyword.values()) {
      find(keyword).ifPresent(value -> joined.put(keyword, value));
    }
    return new ConnectionParameters(joined, driverProperties);
  }

  /** Never the values: one of them may be a password. */
  @Override
  public String toString() {
    return "ConnectionParameters" + values.keySet();
  }
}
